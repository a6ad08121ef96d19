import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import type { MentorToAsk } from "@/lib/pairings/requests/queries";

type MentorListProps = { mentors: readonly MentorToAsk[]; base: string; here: string; canAsk: boolean };

/** Mentors to ask, each with what they do and offer. Why somebody takes nobody new is never said. */
export function MentorList({ mentors, base, here, canAsk }: MentorListProps) {
  return (
    <List label="Mentors">
      {mentors.map((mentor) => (
        <Row
          key={mentor.id}
          lead={<Avatar name={mentor.name} />}
          title={
            <TextLink look="quiet" href={`${base}/people/${mentor.membershipId}`}>
              {mentor.name}
            </TextLink>
          }
          detail={mentor.about}
          action={
            mentor.waiting ? (
              <ButtonLink look="quiet" href={`${base}/requests/${mentor.waiting}`}>
                You have asked<span className="sr-only"> {mentor.name}</span>
              </ButtonLink>
            ) : !mentor.canAsk ? (
              <span className="text-sm text-ink-soft">Takes nobody new at the moment</span>
            ) : (
              canAsk && (
                <ButtonLink look="quiet" href={`${here}?ask=${mentor.id}#ask`} prefetch={false}>
                  Ask<span className="sr-only"> {mentor.name}</span>
                </ButtonLink>
              )
            )
          }
        >
          {mentor.topics.length > 0 && (
            <p className="text-sm text-ink-soft">Offers: {mentor.topics.join(", ")}</p>
          )}
        </Row>
      ))}
    </List>
  );
}
