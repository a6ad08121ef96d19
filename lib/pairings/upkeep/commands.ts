import { now } from "@/lib/clock";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { LEFT_WORDS } from "@/lib/pairings/rules";
import { readApart } from "@/lib/safety/blocks/queries";
import type { OrgContext } from "@/lib/tenancy/context";

// What happens to several pairings at once because something else happened: each works inside the unit of work of the
// command (or job) that calls it and has authorized.

/** A mentor or mentee whose room and pairings nobody else may change until the unit of work ends. */
export type HeldParticipation = {
  id: string;
  role: "mentor" | "mentee";
  /** Null for mentees. */
  capacity: number | null;
  leftAt: Date | null;
  membershipLeft: boolean;
};

/** Locks these participations of one cohort, always in the same order, so that two proposals never wait for each other. */
export function holdParticipations(
  tx: Tx,
  where: { orgId: string; cohortId: string },
  ids: readonly string[],
): Promise<HeldParticipation[]> {
  return tx.$queryRaw<HeldParticipation[]>`
    select p."id", p."role", p."capacity", p."leftAt", m."status" = 'left' as "membershipLeft"
    from "Participation" p
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    where p."orgId" = ${where.orgId}::uuid and p."cohortId" = ${where.cohortId}::uuid and p."id" = any (${ids}::uuid[])
    order by p."id" for update of p`;
}

/** Marks proposals past their time as expired: all of them, in every organization (for the job), or one mentor's. */
export async function expireProposals(
  tx: Tx,
  where: { orgId?: string; mentorId?: string } = {},
): Promise<number> {
  return tx.$executeRaw`
    update "Pairing" set "status" = 'expired', "closedAt" = "expiresAt"
    where "status" = 'proposed' and "expiresAt" <= ${now()}
      and (${where.orgId ?? null}::uuid is null or "orgId" = ${where.orgId ?? null}::uuid)
      and (${where.mentorId ?? null}::uuid is null or "mentorId" = ${where.mentorId ?? null}::uuid)`;
}

/** The mentees this mentor holds a seat for: paired with, or proposed and not lapsed. */
export async function heldMentees(tx: Tx, where: { orgId: string; mentorId: string }): Promise<string[]> {
  const rows = await tx.pairing.findMany({
    where: {
      orgId: where.orgId,
      mentorId: where.mentorId,
      OR: [{ status: "active" }, { status: "proposed", expiresAt: { gt: now() } }],
    },
    select: { menteeId: true },
  });
  return rows.map((row) => row.menteeId);
}

/** Every pair of a cohort that is paired, or proposed and not lapsed. */
export async function openPairs(
  tx: Tx,
  where: { orgId: string; cohortId: string },
): Promise<{ mentorId: string; menteeId: string }[]> {
  return tx.pairing.findMany({
    where: { ...where, OR: [{ status: "active" }, { status: "proposed", expiresAt: { gt: now() } }] },
    select: { mentorId: true, menteeId: true },
  });
}

/** Lets the open proposals of a cohort lapse, because its season is over. */
export async function lapseProposals(tx: Tx, where: { orgId: string; cohortId: string }): Promise<void> {
  await tx.pairing.updateMany({
    where: { ...where, status: "proposed" },
    data: { status: "expired", closedAt: now() },
  });
}

/** Ends what is open between somebody who leaves the cohort at `leftAt` and others, and has the others told. */
export async function endPairingsOf(
  tx: Tx,
  ctx: OrgContext,
  participationId: string,
  leftAt: Date,
): Promise<void> {
  const { orgId } = ctx;
  const ended = await tx.pairing.updateManyAndReturn({
    where: {
      orgId,
      OR: [{ mentorId: participationId }, { menteeId: participationId }],
      status: { in: ["proposed", "active"] },
    },
    data: { status: "ended", endReason: LEFT_WORDS, closedAt: leftAt },
    select: { id: true },
  });
  await emit(
    tx,
    ctx,
    "mail.pairing-ended",
    ...ended.map(({ id }) => ({ pairing: id, by: ctx.membershipId })),
  );
}

/** Takes `endPairingsOf` back, as far as the others are still there and the mentors still have room. */
export async function revivePairingsOf(
  tx: Tx,
  where: { orgId: string; cohortId: string; participationId: string },
  leftAt: Date,
): Promise<void> {
  const { orgId, cohortId, participationId } = where;
  const ended = await tx.pairing.findMany({
    where: {
      orgId,
      OR: [{ mentorId: participationId }, { menteeId: participationId }],
      status: "ended",
      closedAt: leftAt,
      endReason: LEFT_WORDS,
    },
    select: { id: true, mentorId: true, menteeId: true, activatedAt: true, expiresAt: true },
    orderBy: { id: "asc" },
  });
  const people = await holdParticipations(tx, { orgId, cohortId }, [
    ...new Set(ended.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId])),
  ]);
  const apart = await readApart(tx, cohortId);
  const here = new Map(
    people.filter((person) => !person.leftAt && !person.membershipLeft).map((p) => [p.id, p]),
  );
  for (const pairing of ended) {
    const mentor = here.get(pairing.mentorId);
    if (!mentor || !here.has(pairing.menteeId)) continue;
    if (apart.some((pair) => pair.includes(pairing.mentorId) && pair.includes(pairing.menteeId))) continue;
    const held = await heldMentees(tx, { orgId, mentorId: mentor.id });
    if (held.length >= (mentor.capacity ?? 0) || held.includes(pairing.menteeId)) continue;
    const lapsed = !pairing.activatedAt && pairing.expiresAt <= now();
    if (lapsed) continue;
    await tx.pairing.update({
      where: { orgId_id: { orgId, id: pairing.id } },
      data: { status: pairing.activatedAt ? "active" : "proposed", endReason: "", closedAt: null },
    });
  }
}
