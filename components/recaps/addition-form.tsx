import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { RecapAudience } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";

type AdditionFormProps = {
  recapId: string;
  /** Null: to a collection as a whole. */
  question: { id: string; text: string } | null;
  membershipId: string;
  readers: RecapAudience;
  action: FormAction;
};

/** 'What would you have added?', to one question or to a whole collection. */
export function AdditionForm({ recapId, question, membershipId, readers, action }: AdditionFormProps) {
  return (
    <div data-no-print>
      <Disclosure
        summary={
          <>
            What would you have added?
            {question && <span className="sr-only"> To: {question.text}</span>}
          </>
        }
      >
        <Form
          action={action}
          label={question ? `Add to: ${question.text}` : "Add to it"}
          className="grid gap-4 py-2"
        >
          <input type="hidden" name="recapId" value={recapId} />
          {question && <input type="hidden" name="agendaItemId" value={question.id} />}
          <Field
            name="text"
            label="Your point"
            hint={`One thought, up to 300 characters. ${readers === "world" ? "Whoever has the recap’s address reads it." : "The cohort reads it."}`}
          >
            <KeptTextarea
              keptAs={`addition:${membershipId}:${recapId}:${question?.id ?? ""}`}
              voice="people"
              required
              maxLength={300}
              rows={2}
            />
          </Field>
          <Checkbox
            name="credited"
            label="You may name me beside it"
            hint="Otherwise it stands without a name."
          />
          <div>
            <Button look="quiet" pendingLabel="Adding…">
              Add it
            </Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
