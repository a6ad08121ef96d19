import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";

type ReplyFormProps = { promptId: string; answerId: string; to: string; action: FormAction };

/** A reply, folded until somebody wants to write one. */
export function ReplyForm({ promptId, answerId, to, action }: ReplyFormProps) {
  return (
    <Disclosure
      summary={
        <>
          Reply<span className="sr-only"> to {to}</span>
        </>
      }
    >
      <Form action={action} label={`Reply to ${to}`} className="grid gap-3">
        <input type="hidden" name="promptId" value={promptId} />
        <input type="hidden" name="answerId" value={answerId} />
        <Field name="body" label="Your reply" hideLabel>
          <KeptTextarea keptAs={`reply:${answerId}`} voice="people" required maxLength={2000} rows={3} />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Sending…">
            Reply
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
