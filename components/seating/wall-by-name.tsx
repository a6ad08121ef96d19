import type { SeatedGroup } from "@/lib/sessions/plan/queries";

/** Everybody by name with the number of their group: to look oneself up. */
export function WallByName({ groups }: { groups: SeatedGroup[] }) {
  const names = new Intl.Collator("en");
  const seats = groups
    .flatMap(({ number, people }) => people.map((person, at) => ({ ...person, number, at })))
    .sort((a, b) => names.compare(a.name, b.name));
  return (
    <ul className="gap-x-10 text-xl sm:columns-2 lg:columns-3 print:columns-3">
      {seats.map(({ name, number, membershipId, at }) => (
        <li
          key={membershipId ?? `${number}-${at}`}
          className="flex break-inside-avoid items-baseline justify-between gap-4 border-b border-line py-1"
        >
          <span className="min-w-0">{name}</span>
          <strong className="tabular-nums">
            <span className="sr-only">group </span>
            {number}
          </strong>
        </li>
      ))}
    </ul>
  );
}
