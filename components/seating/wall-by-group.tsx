import type { SeatedGroup } from "@/lib/sessions/plan/queries";

/** The plan in large type, group by group, for a screen or a sheet of paper. */
export function WallByGroup({ groups }: { groups: SeatedGroup[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
      {groups.map((group) => (
        <li key={group.id} className="break-inside-avoid border-t-2 border-ink pt-2">
          <h2 className="pb-1 text-3xl font-semibold tabular-nums">{group.number}</h2>
          <ul className="grid gap-1 text-xl">
            {group.people.map((person, at) => (
              <li key={person.membershipId ?? at} className={person.role === "mentor" ? "font-semibold" : ""}>
                {person.name}
                {person.role === "mentor" && <span className="sr-only">, mentor</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
