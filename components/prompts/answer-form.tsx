import { TypedTooLate } from "@/components/prompts/typed-too-late";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";

type AnswerFormProps = {
  promptId: string;
  membershipId: string;
  body?: string;
  /** It has closed: what was sent a moment too late is given back. */
  closed?: boolean;
  action: FormAction;
};

/** One field and one button. What is typed is kept in the browser until the server has it. */
export function AnswerForm({ promptId, membershipId, body, closed, action }: AnswerFormProps) {
  if (closed)
    return (
      <Form action={action} label="What you typed">
        <TypedTooLate>
          <p className="text-ink-soft">It closed before you answered. That is fine.</p>
        </TypedTooLate>
      </Form>
    );
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
