import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";

type KeepAccountProps = { dueAt: Date; action: FormAction; reader: { zone: string; locale: string } };

/** To somebody whose account waits to be deleted: until when, and the one button that keeps it. */
export function KeepAccount({ dueAt, action, reader }: KeepAccountProps) {
  return (
    <Notice
      tone="warn"
      title="Your account is going to be deleted"
      action={
        <Form action={action} label="Keep my account">
          <Button pendingLabel="Keeping it…">Keep my account</Button>
        </Form>
      }
    >
      On <Time at={dueAt} {...reader} />. Until then nothing is erased.
    </Notice>
  );
}
