import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";

/** An agenda item that was just taken out, as the address carries it. */
type RemovedItem = { kind: string; text: string; minutes: string; position: string };

type PutBackProps = { sessionId: string; removed: RemovedItem; add: FormAction };

/** The way back for an item that was just removed. */
export function PutBack({ sessionId, removed, add }: PutBackProps) {
  return (
    <Notice
      tone="info"
      title="Removed from the agenda"
      action={
        <Form action={add} label="Put it back" className="contents">
          <input type="hidden" name="sessionId" value={sessionId} />
          {Object.entries(removed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="quiet" pendingLabel="Putting it back…">
            Put it back
          </Button>
        </Form>
      }
    >
      {removed.text}
    </Notice>
  );
}
