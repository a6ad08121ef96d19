import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

/** For organizers: a mentor's collection that should not be read any more. */
export function CloseCollection({ recapId, action }: { recapId: string; action: FormAction }) {
  return (
    <div data-no-print>
      <Disclosure summary="Close this collection">
        <Form action={action} label="Close this collection" className="grid gap-3">
          <input type="hidden" name="recapId" value={recapId} />
          <p>
            Nobody reads it then but its author, who can change it and publish it again. A public address is
            closed for good. Please tell them why.
          </p>
          <div>
            <Button look="quiet" pendingLabel="Closing…">
              Close it
            </Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
