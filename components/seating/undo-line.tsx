import type { FormAction } from "@/lib/forms/state";
import type { LastChange } from "@/lib/seating/queries";
import { UndoForm } from "./undo-form";
import { changeWords } from "./words";

type UndoLineProps = { sessionId: string; change: LastChange; action: FormAction };

/** What was changed last, and the way back. */
export function UndoLine({ sessionId, change, action }: UndoLineProps) {
  return <UndoForm fields={{ sessionId, changeId: change.id }} words={changeWords(change)} action={action} />;
}
