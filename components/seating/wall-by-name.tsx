"use client";

import { classNames } from "@/components/ui/class-names";
import type { SeatedGroup } from "@/lib/sessions/plan/queries";
import type { WallLook } from "./wall-look";

/** Everybody by name with the number of their group: to look oneself up. */
export function WallByName({ groups, look }: { groups: SeatedGroup[]; look: WallLook }) {
  const names = new Intl.Collator("en");
  const seats = groups
    .flatMap(({ number, people }) => people.map((person, at) => ({ ...person, number, at })))
    .sort((a, b) => names.compare(a.name, b.name));
  return (
    <ul className={classNames("gap-x-10 text-2xl sm:columns-2 lg:columns-3", look.list, look.line)}>
      {seats.map(({ name, number, membershipId, at }) => (
        <li
          key={membershipId ?? `${number}-${at}`}
          className="flex break-inside-avoid items-baseline justify-between gap-4 border-b border-line py-0.5 leading-[1.25]"
        >
          <span className="min-w-0 wrap-anywhere">{name}</span>
          <strong className="tabular-nums">
            <span className="sr-only">group </span>
            {number}
          </strong>
        </li>
      ))}
    </ul>
  );
}
