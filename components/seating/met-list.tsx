"use client";

import { TextLink } from "@/components/ui/text-link";

type MetLine = { id: string; name: string; role: string; met: number; byEnd: number };
type MetListProps = {
  people: MetLine[];
  /** How many others there are. */
  others: number;
  /** Something is planned. */
  ahead: boolean;
  here: string;
};

/** Everybody with how many others they have met: the picture in words. */
export function MetList({ people, others, ahead, here }: MetListProps) {
  return (
    <ul aria-label="Person by person" className="grid gap-x-10 border-t border-line lg:grid-cols-2">
      {people.map(({ id, name, role, met, byEnd }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1"
        >
          <span className="min-w-0">
            <TextLink
              look="quiet"
              href={`${here}?person=${id}#person`}
              className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
            >
              {name}
            </TextLink>{" "}
            <span className="text-sm text-ink-soft">{role}</span>
          </span>
          <span className="text-sm text-ink-soft tabular-nums">
            {met} of {others}
            {ahead && `, ${byEnd} by the end`}
          </span>
        </li>
      ))}
    </ul>
  );
}
