"use client";

import { GroupPeople } from "@/components/sessions/group-people";
import type { SeatedGroup } from "@/lib/sessions/plan/queries";

/** Who sits where. */
export function SessionGroups({ groups, base }: { groups: SeatedGroup[]; base: string }) {
  return (
    <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      {groups.map((group) => (
        <li key={group.id} className="border-t border-line pt-3">
          <h3 className="pb-1 font-semibold">Group {group.number}</h3>
          <GroupPeople people={group.people} base={base} />
        </li>
      ))}
    </ul>
  );
}
