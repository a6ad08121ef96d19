import { classNames } from "@/components/ui/class-names";
import type { DoorGroup, DoorPerson } from "@/lib/seating/queries";
import { PlanPerson } from "./plan-person";
import { sizeWords } from "./words";

type PlanGroupProps = {
  title: string;
  people: DoorPerson[];
  /** Null for those without a seat. */
  group: DoorGroup | null;
  /** Who is picked up. */
  person: DoorPerson | null;
  here: string;
  onPick: (id: string | null) => void;
};

const roleOrder = { mentor: 0, mentee: 1, guest: 2 } as const;

/** One group with its people, mentors first; while somebody is picked up, the way into it. */
export function PlanGroup({ title, people, group, person, here, onPick }: PlanGroupProps) {
  const mentors = people.filter(({ role }) => role === "mentor").length;
  const open = group !== null && person !== null && person.group !== group.number;
  return (
    <section aria-label={title} className="grid gap-1 border-t border-edge pt-2">
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-3">
        <h2 className="font-semibold">
          {title}{" "}
          <span className="text-sm font-normal text-ink-soft">
            {group ? sizeWords(people.length, mentors) : people.length}
          </span>
        </h2>
        {open && (
          <button
            type="submit"
            name="to"
            value={group.id}
            className="min-h-11 rounded-md bg-accent px-4 font-semibold text-accent-ink"
          >
            Move here<span className="sr-only">: {title}</span>
          </button>
        )}
      </div>
      <ul className={classNames("grid", open && "rounded-md bg-accent-wash")}>
        {people
          .toSorted((a, b) => roleOrder[a.role] - roleOrder[b.role])
          .map((one) => (
            <PlanPerson key={one.id} one={one} person={person} here={here} onPick={onPick} />
          ))}
      </ul>
    </section>
  );
}
