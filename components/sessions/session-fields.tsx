import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { zoneName } from "@/lib/calendar/when";
import { WhereFields } from "./where-fields";

type SessionFieldsProps = {
  /** IANA zone the date is meant in. */
  timeZone: string;
  defaults: {
    title: string;
    /** As `<input type="datetime-local">` holds it, in `timeZone`. */
    startsAt: string;
    minutes: number;
    place: string;
    address: string;
    videoUrl: string;
  };
};

/** What one session consists of. */
export function SessionFields({ timeZone, defaults }: SessionFieldsProps) {
  return (
    <>
      <Field name="title" label="Title">
        <Input required maxLength={120} defaultValue={defaults.title} />
      </Field>
      <div className="grid items-end gap-6 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Field name="startsAt" label="Date and time" hint={`In the cohort’s zone, ${zoneName(timeZone)}`}>
          <Input type="datetime-local" required defaultValue={defaults.startsAt} />
        </Field>
        <Field name="minutes" label="Minutes">
          <Input
            type="number"
            inputMode="numeric"
            required
            min={15}
            max={720}
            defaultValue={defaults.minutes}
          />
        </Field>
      </div>
      <WhereFields defaults={defaults} />
    </>
  );
}
