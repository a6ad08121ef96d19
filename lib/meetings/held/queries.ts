import { type Actor, can } from "@/lib/authz/policy";
import type { MeetingState, PairingStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/** A pairing as its meetings need it. */
export type Pair = {
  id: string;
  cohortId: string;
  /** The asking member's own. */
  participationId: string;
  status: PairingStatus;
  side: ParticipationRole;
  relations: Actor[];
  other: { membershipId: string; name: string };
};

/**
 * The pairing, for one of the two in it, locked where asked to. Whoever may not arrange its meetings, an organizer too, gets
 * `not_found`: that a meeting exists is between the two.
 */
export async function meetingPair(
  tx: Tx,
  ctx: OrgContext,
  pairingId: string,
  how: "read" | "lock" = "read",
): Promise<Pair> {
  if (!isId(pairingId)) throw notFound("pairing");
  const { orgId } = ctx;
  if (how === "lock")
    await tx.$queryRaw`select from "Pairing" x
      where x."orgId" = ${orgId}::uuid and x."id" = ${pairingId}::uuid for no key update of x`;
  const row = await tx.pairing.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId, id: pairingId }, status: { in: ["active", "ended"] } },
    select: {
      ...{ id: true, cohortId: true, status: true },
      mentor: { select: { id: true, membership: { select: { id: true, name: true } } } },
      mentee: { select: { id: true, membership: { select: { id: true, name: true } } } },
    },
  });
  if (!row) throw notFound("pairing");
  const [mentor, mentee] = [row.mentor.membership, row.mentee.membership];
  const side = mentor.id === ctx.membershipId ? "mentor" : "mentee";
  const other = side === "mentor" ? mentee : mentor;
  const relations: Actor[] =
    mentor.id === ctx.membershipId || mentee.id === ctx.membershipId ? ["party"] : [];
  if (!can(ctx, "viewMeeting", relations)) throw notFound("pairing");
  const { id, cohortId, status } = row;
  const participationId = row[side].id;
  return {
    ...{ id, cohortId, status, side, relations, participationId },
    other: { membershipId: other.id, name: other.name },
  };
}

/** A meeting as it stands, for one of the two; `not_found` for everybody else. */
export async function openMeeting(
  tx: Tx,
  ctx: OrgContext,
  meetingId: string,
): Promise<Pair & { startsAt: Date | null; endsAt: Date | null }> {
  if (!isId(meetingId)) throw notFound("meeting");
  const meeting = await tx.meeting.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: meetingId } },
    select: { pairingId: true, startsAt: true, endsAt: true },
  });
  if (!meeting) throw notFound("meeting");
  const { startsAt, endsAt } = meeting;
  return { ...(await meetingPair(tx, ctx, meeting.pairingId)), startsAt, endsAt };
}

/** A meeting, locked, and who the actor is to it. */
export type HeldMeeting = {
  id: string;
  pairingId: string;
  state: MeetingState;
  askedBy: ParticipationRole | null;
  times: Date[];
  minutes: number;
  startsAt: Date | null;
  endsAt: Date | null;
  place: string;
  videoUrl: string;
  words: string;
  cancelledAt: Date | null;
};

/** The meeting, locked, for one of the two; `not_found` for everybody else. */
export async function holdMeeting(
  tx: Tx,
  ctx: OrgContext,
  meetingId: string,
): Promise<Pair & { meeting: HeldMeeting }> {
  await tx.$queryRaw`select from "Meeting" m
    where m."orgId" = ${ctx.orgId}::uuid and m."id" = ${meetingId}::uuid for update`;
  const meeting = await tx.meeting.findUnique({ where: { orgId_id: { orgId: ctx.orgId, id: meetingId } } });
  if (!meeting) throw notFound("meeting");
  return { ...(await meetingPair(tx, ctx, meeting.pairingId)), meeting };
}
