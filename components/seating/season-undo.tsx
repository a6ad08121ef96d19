import type { FormAction } from "@/lib/forms/state";
import type { SeasonSeating } from "@/lib/seating/season/queries";
import { planChangeWords } from "./season-words";
import { UndoForm } from "./undo-form";

type SeasonUndoProps = {
  cohortId: string;
  change: NonNullable<SeasonSeating["change"]>;
  action: FormAction;
};

/** What was changed last in the plan, and the way back. */
export function SeasonUndo({ cohortId, change, action }: SeasonUndoProps) {
  return (
    <UndoForm fields={{ cohortId, changeId: change.id }} words={planChangeWords(change)} action={action} />
  );
}
