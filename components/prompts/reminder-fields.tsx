import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Reminder, reminderHint, reminderLabels } from "@/lib/prompts/reminding/rules";

type ReminderFieldsProps = {
  reminder: Reminder;
  /** A local time of the cohort's zone; empty without one of their own. */
  remindAt: string;
  zone: string;
};

const choices = ["dayBefore", "own", "none"] as const;

/** When those who have not answered are reminded. */
export function ReminderFields({ reminder, remindAt, zone }: ReminderFieldsProps) {
  return (
    <>
      <RadioGroup
        name="reminder"
        label="Remind those who have not answered"
        hint={reminderHint}
        defaultValue={reminder}
        options={choices.map((value) => ({ value, label: reminderLabels[value] }))}
      />
      <Field name="remindAt" label="That other time" hint={zone} optional>
        <Input type="datetime-local" defaultValue={remindAt} />
      </Field>
    </>
  );
}
