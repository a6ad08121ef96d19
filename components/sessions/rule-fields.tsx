import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { zoneName } from "@/lib/calendar/when";
import type { SeasonRuleText } from "@/lib/sessions/season/schema";
import { WhereFields } from "./where-fields";

type RuleFieldsProps = {
  rule: SeasonRuleText;
  errors: Record<string, string>;
  /** IANA zone of the cohort. */
  timeZone: string;
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const weeks = { "1": "First", "2": "Second", "3": "Third", "4": "Fourth", last: "Last" };

/** How often a cohort meets, from when on, at what time and where. */
export function RuleFields({ rule, errors, timeZone }: RuleFieldsProps) {
  return (
    <>
      <ChoiceChips
        name="repeat"
        label="How often?"
        defaultValue={rule.repeat}
        options={[
          { value: "monthly", label: "Once a month" },
          { value: "weeks", label: "Every so many weeks" },
        ]}
      />
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-4">
        <div className="group-has-[[name=repeat][value=weeks]:checked]/rule:hidden">
          <Field name="week" label="Week" error={errors.week}>
            <Select defaultValue={rule.week}>
              {Object.entries(weeks).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className="group-has-[[name=repeat][value=monthly]:checked]/rule:hidden">
          <Field name="weeks" label="Weeks apart" error={errors.weeks}>
            <Input type="number" inputMode="numeric" min={1} max={26} defaultValue={rule.weeks} />
          </Field>
        </div>
        <Field name="weekday" label="Weekday" error={errors.weekday}>
          <Select defaultValue={rule.weekday}>
            {weekdays.map((day, at) => (
              <option key={day} value={at + 1}>
                {day}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="time" label="Time" error={errors.time}>
          <Input type="time" required defaultValue={rule.time} />
        </Field>
        <Field name="count" label="Sessions" error={errors.count}>
          <Input type="number" inputMode="numeric" required min={1} max={52} defaultValue={rule.count} />
        </Field>
        <div className="col-span-2">
          <Field
            name="startsOn"
            label="Not before"
            hint={`Times are in ${zoneName(timeZone)}`}
            error={errors.startsOn}
          >
            <Input type="date" required defaultValue={rule.startsOn} />
          </Field>
        </div>
      </div>
      <Disclosure
        summary="Where, for all of them"
        open={Boolean(rule.place || rule.address || rule.videoUrl || errors.videoUrl)}
      >
        <div className="grid gap-6">
          <WhereFields defaults={rule} errors={errors} />
        </div>
      </Disclosure>
      <div>
        <Button look="quiet">Show the dates</Button>
      </div>
    </>
  );
}
