"use client";

import { TextLink } from "@/components/ui/text-link";

type MetNamesProps = {
  people: { membershipId: string; name: string; role: string }[];
  /** The organization's address. */
  base: string;
};

/** Names in columns, each leading to the person. */
export const MetNames = ({ people, base }: MetNamesProps) => (
  <ul className="gap-x-8 sm:columns-2">
    {people.map(({ membershipId, name, role }) => (
      <li key={membershipId} className="break-inside-avoid wrap-anywhere">
        <TextLink
          look="quiet"
          href={`${base}/people/${membershipId}`}
          className="inline-flex min-h-9 items-center"
        >
          {name}
        </TextLink>
        {role === "mentor" && <span className="text-sm text-ink-soft"> mentor</span>}
      </li>
    ))}
  </ul>
);
