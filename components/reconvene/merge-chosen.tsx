import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type MergeChosenProps = { id: string; sessionId: string; action: FormAction; children: ReactNode };

/** Lines with boxes to tick, and the button for what is ticked: in reach as soon as one is. */
export function MergeChosen({ id, sessionId, action, children }: MergeChosenProps) {
  return (
    <div className="group/chosen grid gap-3">
      {children}
      <Form
        id={id}
        action={action}
        label="Merge what is ticked"
        className="grid gap-2 rounded-md bg-paper py-2 group-has-[li_input:checked]/chosen:tall:sticky group-has-[li_input:checked]/chosen:bottom-0"
      >
        <input type="hidden" name="sessionId" value={sessionId} />
        <div>
          <Button look="quiet" pendingLabel="Merging…">
            Merge what is ticked
          </Button>
        </div>
      </Form>
    </div>
  );
}
