import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/badge";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import type { CohortPerson } from "@/lib/cohorts/participations/queries";
import { roomSentence } from "@/lib/pairings/rules";

type PersonRowProps = {
  person: CohortPerson;
  base: string;
  /** For organizers: how this person stands. */
  showStanding: boolean;
  /** Where this person's forms open; null for who may not change anything. */
  changeHref: string | null;
  /** The forms, where they are open. */
  children?: ReactNode;
};

/** Somebody in a cohort; for organizers with how they stand and the way to change it. */
export function PersonRow({ person, base, showStanding, changeHref, children }: PersonRowProps) {
  const about = [person.title, person.employer].filter(Boolean).join(", ");
  const room =
    person.role === "mentor" ? roomSentence(person.capacity ?? 0, person.held) : mentorsOf(person.held);
  const role = person.role === "mentor" ? "Mentor" : "Mentee";
  return (
    <Row
      lead={<Avatar name={person.name} src={person.portraitId && `${base}/pictures/${person.portraitId}`} />}
      title={
        <TextLink look="quiet" href={`${base}/people/${person.membershipId}`} id={person.participationId}>
          {person.name}
        </TextLink>
      }
      detail={[role, showStanding && room, about].filter(Boolean).join(" · ")}
      action={
        <>
          {showStanding && <Joined person={person} />}
          {changeHref && (
            <TextLink href={changeHref} className="inline-flex min-h-11 items-center px-2">
              Change<span className="sr-only"> {person.name}</span>
            </TextLink>
          )}
        </>
      }
    >
      {children}
    </Row>
  );
}

function Joined({ person }: { person: CohortPerson }) {
  if (person.joined) return <Status shape="done">Joined</Status>;
  return person.invited ? (
    <Status shape="waiting">Invited</Status>
  ) : (
    <Status shape="quiet">Not invited yet</Status>
  );
}

const mentorsOf = (held: number): string =>
  held === 0 ? "no mentor yet" : held === 1 ? "1 mentor" : `${held} mentors`;
