import { classNames } from "@/components/ui/class-names";
import type { DoorPerson } from "@/lib/seating/queries";

type PlanPersonProps = {
  one: DoorPerson;
  /** Who is picked up. */
  person: DoorPerson | null;
  here: string;
  onPick: (id: string | null) => void;
};

const ROW = "flex min-h-11 w-full items-center justify-between gap-3 rounded-md px-2 py-1.5 text-start";

/** Somebody at a table: tapped first they are picked up, tapped second they change places with whoever is. */
export function PlanPerson({ one, person, here, onPick }: PlanPersonProps) {
  const marks = [one.role === "mentee" ? null : one.role, one.mark === "present" ? "here" : null]
    .filter(Boolean)
    .join(", ");
  const label = (verb: string) => (
    <>
      <span className="min-w-0">
        <span className="sr-only">{verb} </span>
        {one.name}
      </span>
      {marks && <span className="shrink-0 text-sm text-ink-soft">{marks}</span>}
    </>
  );
  const swaps = person && person.id !== one.id && person.group !== null && one.group !== null;
  if (swaps && person.group !== one.group)
    return (
      <li>
        <button type="submit" name="to" value={`swap:${one.id}`} className={`${ROW} hover:bg-well`}>
          {label(`Swap ${person.name} with`)}
          <span aria-hidden="true" className="shrink-0 text-accent">
            ⇄
          </span>
        </button>
      </li>
    );
  const picked = person?.id === one.id;
  return (
    <li>
      {/* A plain link, for browsers without scripts; with them nothing is loaded. */}
      <a
        href={picked ? here : `${here}&move=${one.id}`}
        aria-current={picked || undefined}
        onClick={(event) => {
          event.preventDefault();
          onPick(picked ? null : one.id);
        }}
        className={classNames(
          ROW,
          picked ? "bg-accent text-accent-ink [&_span]:text-accent-ink" : "hover:bg-well",
        )}
      >
        {label(picked ? "Put back" : "Move")}
      </a>
    </li>
  );
}
