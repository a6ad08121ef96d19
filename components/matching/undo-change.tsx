import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type UndoChangeProps = { draftId: string; changeId: string; action: FormAction };

/** Takes the last change by hand back. */
export function UndoChange({ draftId, changeId, action }: UndoChangeProps) {
  return (
    <Form action={action} label="Undo" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="changeId" value={changeId} />
      <span className="text-ink-soft">You have changed this draft by hand.</span>
      <Button look="plain">Undo the last change</Button>
    </Form>
  );
}
