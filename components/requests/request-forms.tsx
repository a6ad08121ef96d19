import { DeclineChoice } from "@/components/pairings/decline-choice";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { RequestPage } from "@/lib/pairings/requests/queries";

type AnswerProps = { request: RequestPage; accept: FormAction; decline: FormAction };

/** Yes in one tap; no in two, in words that are ready. */
export function RequestAnswer({ request, accept, decline }: AnswerProps) {
  const { mentee, needsApproval, canAnswerRequest } = request;
  return (
    <div className="grid gap-3">
      {canAnswerRequest ? (
        <Form action={accept} label="Accept" className="grid gap-2">
          <input type="hidden" name="requestId" value={request.id} />
          <div>
            <Button pendingLabel="Saving…">Yes, gladly</Button>
          </div>
          <p className="text-sm text-ink-soft">
            {needsApproval
              ? "An organizer reads the request then, and approves it."
              : "With your yes you are paired at once, and you both get a mail."}
          </p>
        </Form>
      ) : (
        <p>You said yes. When an organizer approves, you both get a mail.</p>
      )}
      <Disclosure summary={canAnswerRequest ? "Not this time" : "I have changed my mind"}>
        <Form action={decline} label="Not this time" className="grid gap-2">
          <input type="hidden" name="requestId" value={request.id} />
          <DeclineChoice reader={mentee.name} />
        </Form>
      </Disclosure>
    </div>
  );
}

type ApprovalProps = { request: RequestPage; approve: FormAction; refuse: FormAction };

/** An organizer's word on what two people chose. */
export function RequestApproval({ request, approve, refuse }: ApprovalProps) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Form action={approve} label="Approve" className="grid gap-2">
        <input type="hidden" name="requestId" value={request.id} />
        <Button pendingLabel="Pairing…">Pair these two</Button>
      </Form>
      <Form action={refuse} label="Do not pair them" className="grid gap-2">
        <input type="hidden" name="requestId" value={request.id} />
        <Button look="quiet">Not these two</Button>
      </Form>
    </div>
  );
}
