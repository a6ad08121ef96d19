import { Status } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { Meter } from "@/components/ui/meter";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Asked } from "@/lib/prompts/answers/queries";

type AskedListProps = {
  asked: Asked[];
  base: string;
  reader: { zone: string; locale: string };
  /** Where an organizer writes to those who have not answered, while they still can. */
  write?: string | undefined;
};

/** Who has answered and who has not: for organizers, and for mentors about their own mentees. Never what was said. */
export function AskedList({ asked, base, reader, write }: AskedListProps) {
  const answered = asked.filter((person) => person.answeredAt).length;
  if (asked.length === 0) return null;
  return (
    <Section title="Who has answered">
      <Meter label="Answered" value={answered} max={asked.length} text={`${answered} of ${asked.length}`} />
      {write && answered < asked.length && (
        <p>
          <TextLink href={write} className="inline-flex min-h-11 items-center">
            Write to those who have not
          </TextLink>
        </p>
      )}
      <List>
        {asked.map(({ membershipId, name, answeredAt }) => (
          <Row
            key={membershipId}
            title={
              <TextLink look="quiet" href={`${base}/people/${membershipId}`}>
                {name}
              </TextLink>
            }
            detail={answeredAt && <Time at={answeredAt} {...reader} />}
            action={
              answeredAt ? <Status shape="done">Answered</Status> : <Status shape="waiting">Not yet</Status>
            }
          />
        ))}
      </List>
    </Section>
  );
}
