import { can } from "@/lib/authz/policy";
import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { type Standing, standingOf } from "@/lib/meetings/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A meeting in the list of a pairing. */
export type ListedMeeting = {
  id: string;
  standing: Standing;
  /** Times wait for the reader's tap. */
  waitsForMe: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  /** The first of the times that wait. */
  firstTime: Date | null;
};

/** The meetings of a pairing: for the two what there is, the next first; for organizers how often they met, and when last. */
export type PairMeetings =
  | { for: "party"; ahead: ListedMeeting[]; before: ListedMeeting[]; met: number; canPropose: boolean }
  | { for: "organizer"; met: number; lastMet: Date | null };

const LISTED = 12;
const ahead: readonly Standing[] = ["proposed", "lapsed", "ahead", "now", "past"];

type Asked = { id: string; cohortId: string; active: boolean; side: ParticipationRole | null };

/** For the query whose unit of work `tx` is, which has found out who the reader is to the pairing. */
export async function meetingsOf(tx: Tx, ctx: OrgContext, pairing: Asked, at: Date): Promise<PairMeetings> {
  const { id, side, active, cohortId } = pairing;
  if (!side) {
    const rows = await tx.$queryRaw<{ met: number; lastMet: Date }[]>`
      select met::int as "met", last_met as "lastMet" from pairings_met(${cohortId}::uuid) where pairing_id = ${id}::uuid`;
    return { for: "organizer", met: rows[0]?.met ?? 0, lastMet: rows[0]?.lastMet ?? null };
  }
  const rows = await tx.meeting.findMany({
    where: { orgId: ctx.orgId, pairingId: id },
    orderBy: [{ startsAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: LISTED * 4,
  });
  const listed = rows.map(
    ({ askedBy, times, startsAt, endsAt, ...row }): ListedMeeting => ({
      ...{
        id: row.id,
        startsAt,
        endsAt,
        standing: standingOf({ state: row.state, times, startsAt, endsAt }, at),
      },
      waitsForMe: active && askedBy !== null && askedBy !== side && times.some((time) => time > at),
      firstTime: times[0] ?? null,
    }),
  );
  const isAhead = ({ standing }: ListedMeeting) => active && ahead.includes(standing);
  return {
    for: "party",
    ahead: listed.filter(isAhead).toReversed(),
    before: listed.filter((meeting) => !isAhead(meeting)).slice(0, LISTED),
    met: rows.filter(({ state }) => state === "met").length,
    canPropose:
      active && can(ctx, "arrangeMeeting", ["party"]) && !rows.some(({ state }) => state === "proposed"),
  };
}
