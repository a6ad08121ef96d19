import { Status } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { PairingRow, UnpairedRow } from "@/lib/pairings/board/queries";

type Reader = { zone: string; locale: string };

/** Mentees without a mentor, each with the way to propose one. */
export function UnpairedRows({ rows, here, base }: { rows: UnpairedRow[]; here: string; base: string }) {
  return (
    <List label="Mentees without a mentor">
      {rows.map((row) => (
        <Row
          key={row.menteeId}
          title={
            <TextLink look="quiet" href={`${base}/people/${row.membershipId}`}>
              {row.name}
            </TextLink>
          }
          detail={[row.about, row.topics.join(", ")].filter(Boolean).join(" · ")}
          action={
            <ButtonLink look="quiet" href={`${here}?mentee=${row.menteeId}#propose`}>
              Propose a mentor<span className="sr-only"> for {row.name}</span>
            </ButtonLink>
          }
        >
          {row.again === false && (
            <p className="text-sm text-ink-soft">Would rather not be matched again for now</p>
          )}
          {row.again === true && <p className="text-sm">Looks for a new match</p>}
          {row.closed > 0 && (
            <p className="text-sm text-ink-soft">
              {row.closed === 1
                ? "One earlier proposal or pairing"
                : `${row.closed} earlier proposals or pairings`}
            </p>
          )}
        </Row>
      ))}
    </List>
  );
}

type PairingRowsProps = { rows: PairingRow[]; base: string; reader: Reader };

/** Pairings of one state, each with what there is to know and do about it. */
export function PairingRows({ rows, base, reader }: PairingRowsProps) {
  return (
    <List label="Pairings">
      {rows.map((row) => (
        <Row
          key={row.id}
          title={
            <TextLink look="quiet" href={`${base}/pairings/${row.id}`}>
              {row.mentor} and {row.mentee}
            </TextLink>
          }
          detail={<PairingDetail row={row} reader={reader} />}
        >
          <span className="flex flex-wrap gap-x-4">
            <PairingState row={row} />
            {row.remarks > 0 && <span className="text-sm text-ink-soft">With a note for you</span>}
          </span>
        </Row>
      ))}
    </List>
  );
}

function PairingState({ row }: { row: PairingRow }) {
  const { state, mentorAnswer, menteeAnswer, activatedAt } = row;
  switch (state) {
    case "active":
      return <Status shape="active">Active</Status>;
    case "declined":
      return (
        <Status shape="quiet">
          {mentorAnswer === "declined" ? row.mentor : row.mentee} said not this time
        </Status>
      );
    case "expired":
      return <Status shape="quiet">Lapsed without an answer from both</Status>;
    case "ended":
      return <Status shape="quiet">{activatedAt ? "Ended" : "Withdrawn"}</Status>;
    case "proposed":
      if (mentorAnswer === menteeAnswer) return <Status shape="waiting">Waiting for both</Status>;
      return (
        <Status shape="waiting">Waiting for {mentorAnswer === "waiting" ? row.mentor : row.mentee}</Status>
      );
  }
}

/** The mentor first, the mentee second, as in the title; then when. */
function PairingDetail({ row, reader }: { row: PairingRow; reader: Reader }) {
  if (row.state === "proposed")
    return (
      <>
        Until <Time at={row.expiresAt} {...reader} show="day" />
      </>
    );
  if (row.state === "active")
    return row.activatedAt ? (
      <>
        Since <Time at={row.activatedAt} {...reader} show="day" />
      </>
    ) : null;
  const words = row.declineWords || row.endReason;
  return (
    <>
      {words && <span className="font-serif italic">“{words}” </span>}
      <Time at={row.closedAt ?? row.expiresAt} {...reader} show="day" />
    </>
  );
}
