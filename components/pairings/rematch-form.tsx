import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { PairingPage } from "@/lib/pairings/queries";

type RematchFormProps = { rematch: NonNullable<PairingPage["rematch"]>; action: FormAction };

/** After an ending: whether one wants to be matched again. Both answers are fine. */
export function RematchForm({ rematch: { participationId, wanted }, action }: RematchFormProps) {
  return (
    <Form action={action} label="A new match" className="grid gap-3">
      <input type="hidden" name="participationId" value={participationId} />
      <p>{said(wanted)}</p>
      <div className="flex flex-wrap gap-3">
        {wanted !== true && (
          <Button look={wanted === null ? "primary" : "quiet"} name="wanted" value="yes">
            Look for a new match for me
          </Button>
        )}
        {wanted !== false && (
          <Button look="quiet" name="wanted" value="no">
            Not for now
          </Button>
        )}
      </div>
    </Form>
  );
}

function said(wanted: boolean | null): string {
  if (wanted === true) return "You look for a new match. The organizers know, and do their best.";
  if (wanted === false) return "You would rather not be matched again for now. That is fine, and can change.";
  return "An ending is a good time to begin something else, or to pause. Which is it?";
}
