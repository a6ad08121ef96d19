import { TextLink } from "@/components/ui/text-link";
import type { SeatedPerson } from "@/lib/sessions/plan/queries";

type GroupPeopleProps = {
  people: SeatedPerson[];
  /** The organization's address; where it is given, names lead to people. */
  base?: string;
};

const roles = { mentor: "mentor", mentee: null, guest: "guest" } as const;

/** The people of one group, mentors first. */
export function GroupPeople({ people, base }: GroupPeopleProps) {
  return (
    <ul className="grid gap-0.5">
      {people.map((person, at) => (
        <li key={person.membershipId ?? at} className="flex flex-wrap items-baseline gap-x-2">
          {base && person.membershipId ? (
            <TextLink
              look="quiet"
              href={`${base}/people/${person.membershipId}`}
              className="inline-flex min-h-8 items-center"
            >
              {person.name}
            </TextLink>
          ) : (
            <span className="inline-flex min-h-8 items-center">{person.name}</span>
          )}
          {roles[person.role] && <span className="text-sm text-ink-soft">{roles[person.role]}</span>}
        </li>
      ))}
    </ul>
  );
}
