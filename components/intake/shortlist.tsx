import { WishButtons } from "@/components/intake/wish-buttons";
import { PersonRow, type WishRowProps } from "@/components/intake/wish-row";
import { List } from "@/components/ui/list";
import type { WishPerson } from "@/lib/intake/wishes/queries";

type ShortlistProps = Omit<WishRowProps, "person"> & { people: readonly WishPerson[] };

/** Whom somebody would like, in order, each with the ways to move them. */
export function Shortlist({ people, base, cohortId, action }: ShortlistProps) {
  return (
    <List label="Your shortlist" ordered>
      {people.map((person, at) => (
        <PersonRow
          key={person.id}
          person={person}
          base={base}
          place={at + 1}
          action={
            action && (
              <WishButtons
                action={action}
                cohortId={cohortId}
                person={person}
                wishes={[
                  ...(at > 0 ? [{ wish: "up", label: "↑", name: "Move up" }] : []),
                  ...(at < people.length - 1 ? [{ wish: "down", label: "↓", name: "Move down" }] : []),
                  { wish: "none", label: "Take off", name: "Take off" },
                ]}
              />
            )
          }
        />
      ))}
    </List>
  );
}
