import { Status } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Accepter } from "@/lib/safety/conduct/queries";

type AccepterListProps = {
  people: readonly Accepter[];
  base: string;
  reader: { zone: string; locale: string };
};

/** Who accepted which version; those who have not accepted the one that holds come first. */
export function AccepterList({ people, base, reader }: AccepterListProps) {
  return (
    <List label="Who accepted which version">
      {people.map((person) => (
        <Row
          key={person.participationId}
          title={
            <TextLink look="quiet" href={`${base}/people/${person.membershipId}`}>
              {person.name}
            </TextLink>
          }
          detail={
            <>
              {person.cohort}
              {person.accepted.map(({ version, at }) => (
                <span key={version}>
                  {" · "}version {version} on <Time at={new Date(at)} show="day" {...reader} />
                </span>
              ))}
            </>
          }
          action={
            <Status shape={person.isCurrent ? "done" : "waiting"}>
              {person.isCurrent ? "Accepted" : person.hasJoined ? "Not yet" : "Has not joined"}
            </Status>
          }
        />
      ))}
    </List>
  );
}
