import { Avatar } from "@/components/ui/avatar";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import type { PairingPerson } from "@/lib/pairings/queries";

type PairedPersonProps = { person: PairingPerson; side: "mentor" | "mentee"; base: string };

/** Somebody of a pairing, with what is known of them. */
export function PairedPerson({ person, side, base }: PairedPersonProps) {
  const about = [person.title, person.employer].filter(Boolean).join(", ");
  return (
    <Row
      lead={<Avatar name={person.name} src={person.portraitId && `${base}/pictures/${person.portraitId}`} />}
      title={
        <TextLink look="quiet" href={`${base}/people/${person.membershipId}`}>
          {person.name}
        </TextLink>
      }
      detail={[side === "mentor" ? "Mentor" : "Mentee", about].filter(Boolean).join(" · ")}
    >
      {person.topics.length > 0 && (
        <p className="text-sm text-ink-soft">
          {side === "mentor" ? "Offers" : "Wants to work on"}: {person.topics.join(", ")}
        </p>
      )}
    </Row>
  );
}
