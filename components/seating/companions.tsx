import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { DoorPage } from "@/lib/seating/queries";
import { NameList } from "./name-list";

export type CompanionActions = {
  addGuest: FormAction;
  removeGuest: FormAction;
  observers: { add: FormAction; seat: FormAction; remove: FormAction };
};

const removal = (action: FormAction) => ({
  words: "Remove",
  label: (name: string) => `Remove ${name}`,
  action,
});

/** Who came along with somebody, and who only watches. */
export function Companions({ door, actions }: { door: DoorPage; actions: CompanionActions }) {
  const guests = door.people.filter((person) => person.role === "guest");
  const { observers } = actions;
  return (
    <>
      <Section
        title="Guests"
        hint={door.groups.length > 0 ? "A guest takes a seat in the smallest group." : undefined}
      >
        <NameList
          sessionId={door.id}
          label="Guests"
          field="guestId"
          people={guests.map(({ id, name, group }) => ({
            ...{ id, name },
            detail: group ? `Group ${group}` : "No seat yet",
          }))}
          verbs={[removal(actions.removeGuest)]}
          add={{
            ...{ label: "Add a guest", ask: "A guest’s name", button: "Add the guest" },
            action: actions.addGuest,
          }}
        />
      </Section>
      <Section title="Observers" hint="They watch the evening and are never seated in a group.">
        <NameList
          sessionId={door.id}
          label="Observers"
          field="observerId"
          people={door.observers.map(({ id, name }) => ({ id, name, detail: "Watches, without a seat" }))}
          verbs={[
            {
              words: "Seat as a guest",
              label: (name) => `Seat as a guest: ${name}`,
              action: observers.seat,
            },
            removal(observers.remove),
          ]}
          add={{
            ...{ label: "Add an observer", ask: "An observer’s name", button: "Add the observer" },
            action: observers.add,
          }}
        />
      </Section>
    </>
  );
}
