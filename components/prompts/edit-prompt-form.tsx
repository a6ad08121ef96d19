import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { zoneName } from "@/lib/calendar/when";
import type { FormAction } from "@/lib/forms/state";

type EditPromptFormProps = {
  promptId: string;
  text: string;
  closesAt: string;
  zone: string;
  edit: FormAction;
  withdraw: FormAction;
};

export function EditPromptForm({ promptId, text, closesAt, zone, edit, withdraw }: EditPromptFormProps) {
  return (
    <div className="grid gap-6 py-2">
      <Form action={edit} label="Change the prompt">
        <input type="hidden" name="promptId" value={promptId} />
        <Field name="text" label="The prompt">
          <Textarea voice="people" required maxLength={1000} rows={3} defaultValue={text} />
        </Field>
        <Field name="closesAt" label="Closes" hint={`In the cohort’s zone, ${zoneName(zone)}.`}>
          <Input type="datetime-local" required defaultValue={closesAt} />
        </Field>
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
