import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { leadChoices } from "@/lib/letters/reminding/rules";
import { hasQuiet, hourChoices, type Times, usualNight, weekdayChoices } from "@/lib/letters/times/rules";

const rhythms = [
  { value: "once", label: "At once", hint: "One mail for each thing, when it happens." },
  { value: "daily", label: "Once a day", hint: "One mail with all that is new, at your hour." },
  {
    value: "weekly",
    label: "Once a week",
    hint: "The same on your day. Some questions will have closed by then.",
  },
];

/** When mail comes: what it starts from is what was chosen before. */
export function TimesFields({ times }: { times: Times }) {
  const quiet = hasQuiet(times);
  const night = quiet ? times : usualNight;
  return (
    <div className="group/times grid gap-6">
      <RadioGroup name="rhythm" label="Mail comes" options={rhythms} defaultValue={times.rhythm} required />
      <div className="group-has-[[value=once]:checked]/times:hidden">
        <FieldGroup label="Your hour" hideLabel>
          <div className="grid max-w-md grid-cols-2 gap-4">
            <Hour name="hour" label="At" hour={times.hour} />
            <div className="group-has-[[value=daily]:checked]/times:hidden">
              <Field name="weekday" label="On">
                <Select name="weekday" defaultValue={String(times.weekday)}>
                  <Choices of={weekdayChoices} />
                </Select>
              </Field>
            </div>
          </div>
        </FieldGroup>
      </div>
      <div className="max-w-md">
        <Field
          name="lead"
          label="Remind me of a session or a meeting"
          hint="On its own, also where you get one mail a day or a week."
        >
          <Select name="lead" defaultValue={String(times.lead)}>
            <Choices of={leadChoices} />
          </Select>
        </Field>
      </div>
      <FieldGroup
        label="Quiet hours"
        hint="What happens in them is mailed when they end, several things in one mail."
      >
        <Checkbox name="quiet" label="No mail in these hours" defaultChecked={quiet} />
        <div className="hidden max-w-md grid-cols-2 gap-4 group-has-[[name=quiet]:checked]/times:grid">
          <Hour name="quietFrom" label="From" hour={night.quietFrom} />
          <Hour name="quietUntil" label="Until" hour={night.quietUntil} />
        </div>
      </FieldGroup>
    </div>
  );
}

const Hour = ({ name, label, hour }: { name: string; label: string; hour: number }) => (
  <Field name={name} label={label}>
    <Select name={name} defaultValue={String(hour)}>
      <Choices of={hourChoices} />
    </Select>
  </Field>
);

const Choices = ({ of }: { of: readonly { value: string; label: string }[] }) =>
  of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
