import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { DoorPage } from "@/lib/seating/queries";
import { type CompanionActions, Companions } from "./companions";
import type { DoorCounts } from "./counts";
import { DoorList } from "./door-list";
import { LatecomersForm } from "./latecomers-form";
import { SeatBar } from "./seat-bar";

type PeopleViewProps = CompanionActions & {
  door: DoorPage;
  counts: DoorCounts;
  /** The door page's address. */
  here: string;
  search: string;
  mark: FormAction;
  markRest: FormAction;
  fill: FormAction;
  latecomers: FormAction;
};

/** Who is here: the list to tick, then guests, then what follows from it. */
export function PeopleView({ door, counts, here, search, ...actions }: PeopleViewProps) {
  const participants = door.people.filter((person) => person.role !== "guest");
  const seated = door.groups.length > 0;
  const watching = door.observers.length;
  return (
    <div className="grid max-w-prose gap-8">
      <div className="grid gap-3">
        <p>
          <strong>{counts.here} here</strong>, {counts.absent} absent, {counts.waiting} not yet
          {counts.guests > 0 && `, ${counts.guests} ${counts.guests === 1 ? "guest" : "guests"}`}
          {watching > 0 && `, ${watching} ${watching === 1 ? "observer" : "observers"}`}.
        </p>
        {seated && <LatecomersForm sessionId={door.id} counts={counts} action={actions.latecomers} />}
        {participants.length > 0 ? (
          <DoorList
            sessionId={door.id}
            people={participants}
            action={actions.mark}
            here={here}
            search={search}
          />
        ) : (
          <EmptyState title="Nobody is expected yet.">
            People who take part in the cohort stand here, to be ticked as they come in.
          </EmptyState>
        )}
        {counts.here > 0 && counts.waiting > 0 && (
          <Form
            action={actions.markRest}
            label="The rest is absent"
            className="grid justify-items-start gap-2"
          >
            <input type="hidden" name="sessionId" value={door.id} />
            <Button look="quiet" pendingLabel="Marking…">
              Mark the other {counts.waiting} absent
            </Button>
          </Form>
        )}
      </div>
      <Companions door={door} actions={actions} />
      {!seated && door.status !== "cancelled" && (
        <SeatBar sessionId={door.id} counts={counts} planned={door.planned} action={actions.fill} />
      )}
    </div>
  );
}
