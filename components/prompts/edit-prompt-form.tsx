import { ReminderFields } from "@/components/prompts/reminder-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { zoneName } from "@/lib/calendar/when";
import type { FormAction } from "@/lib/forms/state";
import type { Reminder } from "@/lib/prompts/reminding/rules";

type EditPromptFormProps = {
  promptId: string;
  text: string;
  closesAt: string;
  zone: string;
  /** Null where people were reminded already. */
  reminding: { reminder: Reminder; remindAt: string } | null;
  edit: FormAction;
  withdraw: FormAction;
};

export function EditPromptForm({
  promptId,
  text,
  closesAt,
  zone,
  reminding,
  edit,
  withdraw,
}: EditPromptFormProps) {
  const hint = `In the cohort’s zone, ${zoneName(zone)}.`;
  return (
    <div className="grid gap-6 py-2">
      <Form action={edit} label="Change the prompt">
        <input type="hidden" name="promptId" value={promptId} />
        <Field name="text" label="The prompt">
          <Textarea voice="people" required maxLength={1000} rows={3} defaultValue={text} />
        </Field>
        <Field name="closesAt" label="Closes" hint={hint}>
          <Input type="datetime-local" required defaultValue={closesAt} />
        </Field>
        {reminding && <ReminderFields {...reminding} zone={hint} />}
        <div>
          <Button look="quiet" pendingLabel="Saving…">
            Save the change
          </Button>
        </div>
      </Form>
      <Form action={withdraw} label="Withdraw the prompt" className="grid gap-2">
        <input type="hidden" name="promptId" value={promptId} />
        <p className="text-ink-soft">A prompt can be withdrawn as long as nobody has answered.</p>
        <div>
          <Button look="plain">Withdraw it</Button>
        </div>
      </Form>
    </div>
  );
}
