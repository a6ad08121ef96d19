import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { DoorCounts } from "./counts";

type SeatBarProps = { sessionId: string; counts: DoorCounts; planned: boolean; action: FormAction };

/** Stays at the foot of the list: one tap seats the groups, once somebody is ticked with those who are here. */
export function SeatBar({ sessionId, counts, planned, action }: SeatBarProps) {
  const { coming, here, guests } = counts;
  const all = coming + guests;
  if (all === 0) return null;
  return (
    <Form
      action={action}
      label="Seat the groups"
      className="sticky bottom-0 z-20 -mx-5 grid gap-2 border-t border-edge bg-sheet px-5 py-3 shadow-lift max-sm:tall:bottom-16 sm:mx-0 sm:rounded-md sm:border"
    >
      <input type="hidden" name="sessionId" value={sessionId} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {here > 0 ? (
          <>
            <Button name="who" value="here" pendingLabel="Seating…">
              Seat the groups: {here + guests} here
            </Button>
            {all > here + guests && (
              <Button name="who" value="expected" look="plain" pendingLabel="Seating…">
                All {all} who may come
              </Button>
            )}
          </>
        ) : (
          <Button name="who" value="expected" pendingLabel="Seating…">
            Seat the groups: {all} expected
          </Button>
        )}
        {planned && <p className="text-sm text-ink-soft">As planned, for who is here.</p>}
      </div>
    </Form>
  );
}
