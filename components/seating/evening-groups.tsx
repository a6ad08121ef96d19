"use client";

import { classNames } from "@/components/ui/class-names";

export type GroupMember = { name: string; mentor: boolean; gone: boolean };

/** The groups of one evening side by side, mentors in bold. */
export function EveningGroups({ groups, people }: { groups: number[][]; people: GroupMember[] }) {
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-x-4 gap-y-5">
      {groups.map((group, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
        <li key={number} className="min-w-0 border-t border-edge pt-1.5">
          <p className="text-sm text-ink-soft">Group {number + 1}</p>
          <ul>
            {group.map((at) => {
              const person = people[at];
              if (!person) return null;
              return (
                <li
                  key={at}
                  className={classNames(
                    "py-0.5 leading-snug wrap-anywhere sm:text-[0.9375rem]",
                    person.mentor && "font-semibold",
                    person.gone && "text-ink-soft line-through",
                  )}
                >
                  {person.name}
                  {person.mentor && <span className="sr-only">, mentor</span>}
                  {person.gone && <span className="sr-only">, has left</span>}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
