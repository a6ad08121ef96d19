import { DeclineChoice } from "@/components/pairings/decline-choice";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";

type AnswerFormsProps = {
  pairingId: string;
  /** The other one's name. */
  other: string;
  /** Whether this side has said yes already. */
  accepted: boolean;
  accept: FormAction;
  decline: FormAction;
};

/** Yes in one tap; no in two, in words that are ready. */
export function AnswerForms({ pairingId, other, accepted, accept, decline }: AnswerFormsProps) {
  return (
    <div className="grid gap-3">
      {accepted ? (
        <p>You said yes. When {other} says yes too, you both get a mail.</p>
      ) : (
        <Form action={accept} label="Accept" className="grid gap-3">
          <input type="hidden" name="pairingId" value={pairingId} />
          <div>
            <Button pendingLabel="Saving…">Yes, gladly</Button>
          </div>
        </Form>
      )}
      <Disclosure summary={accepted ? "I have changed my mind" : "Not this time"}>
        <Form action={decline} label="Not this time" className="grid gap-5">
          <input type="hidden" name="pairingId" value={pairingId} />
          <DeclineChoice reader={other} />
          <Field
            name="note"
            label="A note for the organizers first?"
            hint={`Only they read it, never ${other}. It helps them suggest somebody else.`}
            optional
          >
            <KeptTextarea keptAs={`decline:${pairingId}`} rows={2} maxLength={1000} />
          </Field>
        </Form>
      </Disclosure>
    </div>
  );
}
