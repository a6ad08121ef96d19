import { ZoneSelect } from "@/components/calendar/zone-select";
import { SizeFields } from "@/components/cohorts/size-fields";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type CohortDefaults = {
  name: string;
  timeZone: string;
  groupSize: number;
  mentorsPerGroup: number;
  defaultCapacity: number;
};

/** What a cohort consists of, with a value in every field: one click is enough. */
export function CohortFields({ defaults }: { defaults: CohortDefaults }) {
  return (
    <>
      <Field name="name" label="Name">
        <Input required maxLength={80} defaultValue={defaults.name} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Where the sessions take place.">
        <ZoneSelect defaultValue={defaults.timeZone} />
      </Field>
      <SizeFields groupSize={defaults.groupSize} mentorsPerGroup={defaults.mentorsPerGroup} />
      <Field
        name="defaultCapacity"
        label="Mentees per mentor"
        hint="For mentors who gave no number, or wrote “as many as needed”."
      >
        <Input
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={50}
          defaultValue={defaults.defaultCapacity}
          className="max-w-28"
        />
      </Field>
    </>
  );
}
