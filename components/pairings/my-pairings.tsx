import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { MyPairing } from "@/lib/pairings/queries";

type MyPairingsProps = {
  pairings: MyPairing[];
  base: string;
  reader: { zone: string; locale: string };
};

/** One's own pairings: first what waits for an answer, then who one is paired with. */
export function MyPairings({ pairings, base, reader }: MyPairingsProps) {
  return (
    <List label="Your pairings">
      {pairings.map((pairing) => {
        const href = `${base}/pairings/${pairing.id}`;
        return (
          <Row
            key={pairing.id}
            lead={
              <Avatar
                name={pairing.other.name}
                src={pairing.other.portraitId && `${base}/pictures/${pairing.other.portraitId}`}
              />
            }
            title={
              <TextLink look="quiet" href={href}>
                {pairing.other.name}
              </TextLink>
            }
            detail={[pairing.other.title, pairing.other.employer].filter(Boolean).join(", ")}
            action={
              pairing.state === "proposed" && !pairing.answered ? (
                <ButtonLink href={href}>Answer</ButtonLink>
              ) : (
                <PairingState pairing={pairing} />
              )
            }
          >
            {pairing.state === "proposed" && !pairing.answered && (
              <p className="text-sm text-ink-soft">
                Would you like to be paired? Until <Time at={pairing.expiresAt} {...reader} />.
              </p>
            )}
          </Row>
        );
      })}
    </List>
  );
}

function PairingState({ pairing: { state, role } }: { pairing: MyPairing }) {
  if (state === "proposed") return <Status shape="waiting">You said yes; the other answer is open</Status>;
  if (state === "ended") return <Status shape="quiet">Ended</Status>;
  return <Status shape="active">{role === "mentor" ? "Your mentee" : "Your mentor"}</Status>;
}
