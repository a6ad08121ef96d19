import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { LastChange } from "@/lib/seating/queries";
import { changeWords } from "./words";

type UndoLineProps = { sessionId: string; change: LastChange; action: FormAction };

/** What was changed last, and the way back. */
export function UndoLine({ sessionId, change, action }: UndoLineProps) {
  const { sentence, button } = changeWords(change);
  return (
    <Form
      action={action}
      label="Undo"
      className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line pb-2"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="changeId" value={change.id} />
      <span className="min-w-0 text-ink-soft">{sentence}</span>
      <Button look="plain" pendingLabel="Undoing…">
        {button}
      </Button>
    </Form>
  );
}
