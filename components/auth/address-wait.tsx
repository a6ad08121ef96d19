import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { WaitingChange } from "@/lib/auth/addresses/queries";
import { wishWords } from "@/lib/auth/addresses/rules";
import type { FormAction } from "@/lib/forms/state";
import type { Reader } from "./reader";

type AddressWaitProps = { change: WaitingChange; reader: Reader; stop: FormAction };

/** A change that waits for its time, and how to stop it. */
export function AddressWait({ change, reader, stop }: AddressWaitProps) {
  return (
    <Notice
      tone="warn"
      title="A change is waiting"
      action={
        <Form action={stop} label="Stop this change" className="">
          <input type="hidden" name="change" value={change.id} />
          <Button look="quiet" pendingLabel="Stopping…">
            Stop this change
          </Button>
        </Form>
      }
    >
      <span className="wrap-anywhere">
        You asked to {wishWords(change.wish, change.email)}. It takes effect{" "}
        <Time at={change.effectiveAt} {...reader} />. Every address of yours has a notice.
      </span>
    </Notice>
  );
}
