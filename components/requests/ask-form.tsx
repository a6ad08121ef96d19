import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import type { MentorToAsk } from "@/lib/pairings/requests/queries";
import { DAYS_TO_CLOSE } from "@/lib/pairings/requests/rules";

type AskFormProps = { cohortId: string; mentor: MentorToAsk; action: FormAction };

/** A few sentences to one mentor. */
export function AskForm({ cohortId, mentor, action }: AskFormProps) {
  return (
    <Form action={action} label={`Ask ${mentor.name}`}>
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="mentorId" value={mentor.id} />
      <Field
        name="text"
        label="What do you hope for?"
        hint="Two or three sentences: where you are, what you want to work on, why them."
      >
        <KeptTextarea keptAs={`ask:${mentor.id}`} rows={4} maxLength={800} required voice="people" />
      </Field>
      <div className="grid gap-2">
        <div>
          <Button pendingLabel="Asking…">Ask {mentor.name}</Button>
        </div>
        <p className="text-sm text-ink-soft">
          Only {mentor.name} reads it, and an organizer where one has to approve. Without an answer it closes
          by itself after {DAYS_TO_CLOSE} days.
        </p>
      </div>
    </Form>
  );
}
