import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

/** The one thing here that cannot be taken back, with what goes. */
export function DeleteCollection({ recapId, action }: { recapId: string; action: FormAction }) {
  return (
    <Disclosure summary="Delete this collection">
      <Form action={action} label="Delete this collection" className="grid gap-3">
        <input type="hidden" name="recapId" value={recapId} />
        <p>
          Your words, the picture and what readers added to it are deleted for good. The points stay where
          they were said.
        </p>
        <div>
          <Button look="quiet" pendingLabel="Deleting…">
            Delete it for good
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
