import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { MeetingCheckItem } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { circleOf, type MeetingCircle } from "@/lib/meetings/circle/queries";
import { meetingPair, type Pair } from "@/lib/meetings/held/queries";
import { FIRST_MEETINGS, type Standing, standingOf, USUAL_MINUTES } from "@/lib/meetings/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** In which zones (IANA) the two read their clocks. */
type Zones = { mine: string; other: string };

async function zonesOf(tx: Tx, ctx: OrgContext, pair: Pair): Promise<Zones> {
  const [row] = await tx.$queryRaw<{ mentor: string; mentee: string }[]>`
    select mentor_zone as "mentor", mentee_zone as "mentee" from pairing_zones(${pair.id}::uuid)`;
  const other = pair.side === "mentor" ? row?.mentee : row?.mentor;
  return { mine: ctx.timeZone, other: other ?? ctx.timeZone };
}

export type MeetingPage = {
  id: string;
  pairing: { id: string; active: boolean };
  other: Pair["other"];
  zones: Zones;
  organization: string;
  standing: Standing;
  /** Times to choose from that are still ahead; whoever proposed them does not choose. */
  times: Date[];
  asked: "me" | "other" | null;
  minutes: number;
  startsAt: Date | null;
  endsAt: Date | null;
  changedAt: Date;
  sequence: number;
  purpose: string;
  place: string;
  videoUrl: string;
  words: string;
  cancelledByMe: boolean;
  /** Of one of the first meetings: what the reader has ticked off. */
  checks: MeetingCheckItem[] | null;
  /** What the two have around it. */
  circle: MeetingCircle;
  /** Mentees prepare; mentors read what they are let to. */
  canPrepare: boolean;
};

/** One meeting, for the two. Throws `not_found` for everybody else, organizers too. */
export function meetingPage(ctx: OrgContext, meetingId: string): Promise<MeetingPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(meetingId)) throw notFound("meeting");
    const row = await tx.meeting.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: meetingId } },
      include: { checks: { where: { membershipId: ctx.membershipId }, select: { item: true } } },
    });
    if (!row) throw notFound("meeting");
    const pair = await meetingPair(tx, ctx, row.pairingId);
    const before = await tx.meeting.count({
      where: {
        ...{ orgId: ctx.orgId, pairingId: row.pairingId, id: { not: row.id } },
        state: { in: ["agreed", "met"] },
        ...(row.startsAt ? { startsAt: { lt: row.startsAt } } : {}),
      },
    });
    const at = now();
    const { id, askedBy, minutes, startsAt, endsAt, changedAt, sequence, purpose, place, videoUrl, words } =
      row;
    return {
      ...{ id, minutes, startsAt, endsAt, changedAt, sequence, purpose, place, videoUrl, words },
      pairing: { id: pair.id, active: pair.status === "active" },
      other: pair.other,
      zones: await zonesOf(tx, ctx, pair),
      organization: ctx.orgName,
      standing: standingOf(row, at),
      times: row.times.filter((time) => time > at),
      asked: askedBy && (askedBy === pair.side ? "me" : "other"),
      circle: await circleOf(tx, ctx, { meetingId: id, otherId: pair.other.membershipId }),
      canPrepare: can(ctx, "prepare", [...pair.relations, pair.side]),
      cancelledByMe: row.cancelledBy === pair.side,
      checks:
        before < FIRST_MEETINGS && row.state !== "cancelled" ? row.checks.map(({ item }) => item) : null,
    };
  });
}

export type ProposePage = {
  pairingId: string;
  other: Pair["other"];
  zones: Zones;
  minutes: number;
  /** Where the two met last, to begin with. */
  place: string;
  videoUrl: string;
  /** A proposal that waits already. */
  waiting: string | null;
  active: boolean;
};

/** For one of the two, before they propose times. Throws `not_found` for everybody else. */
export function proposePage(ctx: OrgContext, pairingId: string): Promise<ProposePage> {
  return withOrg(ctx, async (tx) => {
    const pair = await meetingPair(tx, ctx, pairingId);
    authorize(ctx, "arrangeMeeting", pair.relations);
    const rows = await tx.meeting.findMany({
      where: { orgId: ctx.orgId, pairingId },
      orderBy: { id: "desc" },
      take: 20,
      select: { id: true, state: true, minutes: true, place: true, videoUrl: true },
    });
    const last = rows.find(({ state }) => state !== "cancelled");
    return {
      pairingId,
      other: pair.other,
      zones: await zonesOf(tx, ctx, pair),
      minutes: last?.minutes ?? USUAL_MINUTES,
      ...{ place: last?.place ?? "", videoUrl: last?.videoUrl ?? "" },
      waiting: rows.find(({ state }) => state === "proposed")?.id ?? null,
      active: pair.status === "active",
    };
  });
}
