import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { SeasonSeating } from "@/lib/seating/season/queries";
import { planChangeWords } from "./season-words";

type SeasonUndoProps = {
  cohortId: string;
  change: NonNullable<SeasonSeating["change"]>;
  action: FormAction;
};

/** What was changed last in the plan, and the way back. */
export function SeasonUndo({ cohortId, change, action }: SeasonUndoProps) {
  const { sentence, button } = planChangeWords(change);
  return (
    <Form
      action={action}
      label="Undo"
      className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line pb-2"
    >
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="changeId" value={change.id} />
      <span className="min-w-0 text-ink-soft">{sentence}</span>
      <Button look="plain" pendingLabel="Undoing…">
        {button}
      </Button>
    </Form>
  );
}
