"use client";

import { classNames } from "@/components/ui/class-names";
import type { SeatedGroup } from "@/lib/sessions/plan/queries";
import type { WallLook } from "./wall-look";

/** The plan in large type, group by group, for a screen or a sheet of paper. */
export function WallByGroup({ groups, look }: { groups: SeatedGroup[]; look: WallLook }) {
  return (
    <ul className={classNames("grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3", look.groups)}>
      {groups.map((group) => (
        <li key={group.id} className="break-inside-avoid border-t-2 border-ink pt-1">
          <h2 className={classNames("text-[3rem] leading-[1.1] font-semibold tabular-nums", look.number)}>
            <span className="sr-only">Group </span>
            {group.number}
          </h2>
          <ul className={classNames("text-2xl leading-[1.2] wrap-anywhere", look.names)}>
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
