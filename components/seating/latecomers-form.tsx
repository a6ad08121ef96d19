import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { DoorCounts } from "./counts";

type LatecomersFormProps = { sessionId: string; counts: DoorCounts; action: FormAction };

/** Seats who has no seat yet in the smallest groups; those who are here first. */
export function LatecomersForm({
  sessionId,
  counts: { unseated, unseatedHere },
  action,
}: LatecomersFormProps) {
  if (unseated === 0) return null;
  const more = unseated > unseatedHere;
  return (
    <Form action={action} label="Seat latecomers" className="grid gap-3">
      <input type="hidden" name="sessionId" value={sessionId} />
      <p>
        {unseated} {unseated === 1 ? "person has" : "people have"} no seat yet
        {more && unseatedHere > 0 && <>, {unseatedHere} of them here</>}. Nobody else moves.
      </p>
      <div className="flex flex-wrap gap-3">
        {unseatedHere > 0 && (
          <Button name="who" value="here" pendingLabel="Seating…">
            Seat latecomers ({unseatedHere})
          </Button>
        )}
        {more && (
          <Button
            name="who"
            value="expected"
            look={unseatedHere > 0 ? "quiet" : "primary"}
            pendingLabel="Seating…"
          >
            Seat all {unseated}
          </Button>
        )}
      </div>
    </Form>
  );
}
