"use client";

import NextLink from "next/link";
import { useServerNow } from "@/components/evening/server-clock";
import { silentMinutes } from "@/lib/evening/rules";

type Watched = {
  id: string;
  number: number;
  people: number;
  points: number;
  lastAt: number | null;
  href: string;
};

type GroupWatchProps = {
  groups: Watched[];
  /** Since when the question is talked about, in milliseconds since 1970; null while no group is at one. */
  talksSince: number | null;
  at: number;
};

/** How much each group has written to the question, and who has been silent for a while. */
export function GroupWatch({ groups, talksSince, at }: GroupWatchProps) {
  const now = useServerNow(at) ?? at;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {groups.map(({ id, number, people, points, lastAt, href }) => {
        const silent = talksSince === null ? null : silentMinutes(Math.max(talksSince, lastAt ?? 0), now);
        return (
          <li key={id}>
            <NextLink
              href={href}
              prefetch={false}
              className="flex min-h-12 flex-wrap items-baseline justify-between gap-x-4 py-2.5 hover:bg-well"
            >
              <span>
                <span className="font-semibold">Group {number}</span>{" "}
                <span className="text-sm text-ink-soft">
                  {people} {people === 1 ? "person" : "people"}
                </span>
              </span>
              <span className="tabular-nums">
                {silent !== null && (
                  <span className="text-warn">
                    {points === 0 ? "nothing yet" : `silent for ${silent} minutes`}
                    {" · "}
                  </span>
                )}
                {points} {points === 1 ? "point" : "points"}
              </span>
            </NextLink>
          </li>
        );
      })}
    </ul>
  );
}
