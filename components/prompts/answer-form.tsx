import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";

type AnswerFormProps = { promptId: string; membershipId: string; body?: string; action: FormAction };

/** One field and one button. What is typed is kept in the browser until the server has it. */
export function AnswerForm({ promptId, membershipId, body, action }: AnswerFormProps) {
  return (
    <Form action={action} label="Answer the prompt">
      <input type="hidden" name="promptId" value={promptId} />
      <Field name="body" label="Your answer" hideLabel>
        <KeptTextarea
          keptAs={`answer:${membershipId}:${promptId}`}
          voice="people"
          required
          maxLength={5000}
          rows={5}
          defaultValue={body ?? ""}
          placeholder="A few honest lines are plenty."
        />
      </Field>
      <div>
        <Button pendingLabel="Saving…">{body ? "Save the change" : "Answer"}</Button>
      </div>
    </Form>
  );
}
