"use client";

import { TextLink } from "@/components/ui/text-link";
import type { RoleCrowd } from "@/lib/cohorts/crowds/queries";

type CrowdsProps = {
  crowds: RoleCrowd[];
  /** The organization's address, and the cohort's. */
  base: string;
  here: string;
  /** Says who has joined; for organizers. */
  showJoined: boolean;
};

const words = { mentor: ["mentor", "mentors"], mentee: ["mentee", "mentees"] } as const;

/** Who is in a cohort: a sentence and the first names of each role, and the way to all of them. */
export function Crowds({ crowds, base, here, showJoined }: CrowdsProps) {
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      {showJoined && crowds.some((crowd) => crowd.joined < crowd.total) && (
        <p aria-hidden="true" className="text-sm text-ink-soft sm:col-span-2">
          Who has not joined yet is in <i>italics</i>.
        </p>
      )}
      {crowds
        .filter((crowd) => crowd.total > 0)
        .map((crowd) => (
          <div key={crowd.role} className="grid min-w-0 content-start gap-2">
            <h3 className="font-semibold">
              {crowd.total} {words[crowd.role][crowd.total === 1 ? 0 : 1]}
              {showJoined && (
                <span className="font-normal text-ink-soft">
                  , {crowd.joined === crowd.total ? "all joined" : `${crowd.joined} joined`}
                </span>
              )}
            </h3>
            <ul className="grid gap-0.5">
              {crowd.people.map((person) => (
                <li key={person.membershipId} className="min-w-0">
                  <TextLink
                    look="quiet"
                    href={`${base}/people/${person.membershipId}`}
                    className={`inline-flex min-h-8 items-center ${person.joined ? "" : "text-ink-soft! italic"}`}
                  >
                    {person.name}
                    {!person.joined && <span className="sr-only"> (not joined yet)</span>}
                  </TextLink>
                </li>
              ))}
            </ul>
            {crowd.total > crowd.people.length && (
              <p>
                <TextLink href={`${here}/people?role=${crowd.role}`}>
                  All {crowd.total} {words[crowd.role][1]}
                </TextLink>
              </p>
            )}
          </div>
        ))}
    </div>
  );
}
