import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";

type SeasonChangesProps = { cohortId: string; sentences: string[]; action: FormAction };

/** Says quietly that the plan no longer fits, with the one button that mends it. */
export function SeasonChanges({ cohortId, sentences, action }: SeasonChangesProps) {
  return (
    <Notice
      title="Since the season was planned"
      action={
        <Form action={action} label="Plan the rest again" className="grid gap-2">
          <input type="hidden" name="cohortId" value={cohortId} />
          <div>
            <Button look="quiet" pendingLabel="Planning…">
              Plan the rest again
            </Button>
          </div>
        </Form>
      }
    >
      {sentences.join(" ")}
    </Notice>
  );
}
