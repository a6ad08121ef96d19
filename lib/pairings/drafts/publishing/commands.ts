import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { holdDraft } from "@/lib/pairings/drafts/commands";
import { stillPossible } from "@/lib/pairings/drafts/publishing/rules";
import type { PublishDraft } from "@/lib/pairings/drafts/schema";
import { expiryOf } from "@/lib/pairings/rules";
import { expireProposals, holdParticipations, openPairs } from "@/lib/pairings/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Proposes the pairs of a draft, or one of them: both people are asked by mail, each told why in words for them. Pairs that are
 * not possible any more (somebody has left, a seat was given away, people told us since) stay behind and are counted. Throws
 * `not_found`; `conflict` where the cohort does not pair now, or nothing is left to propose.
 */
export function publishDraft(
  ctx: OrgContext,
  input: PublishDraft,
  key?: RequestKey,
): Promise<{ proposed: number; left: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { draftId, menteeId } = input;
    const { cohortId } = await holdDraft(tx, ctx, draftId, ["ready"], "This draft was published already.");
    await checkCohort(tx, ctx, cohortId);
    const drafted = await draftedPairs(tx, ctx, draftId, menteeId);
    if (drafted.length === 0) throw conflict("There is no pair left to propose in this draft.");
    const ids = drafted.flatMap((pair) => [pair.menteeId, pair.mentorId]);
    const people = await holdParticipations(tx, { orgId, cohortId }, [...new Set(ids)]);
    await expireProposals(tx, { orgId });
    const apart = await tx.$queryRaw<{ id: string }[]>`select draft_pairs_apart(${draftId}::uuid) as "id"`;
    const possible = stillPossible(drafted, {
      people,
      open: await openPairs(tx, { orgId, cohortId }),
      apart: new Set(apart.map(({ id }) => id)),
    });
    if (possible.length === 0)
      throw conflict("None of these pairs is possible any more. Run the matching again.");
    await propose(tx, ctx, { cohortId, draftId }, possible);
    const waiting = await tx.draftPair.count({
      where: { orgId, draftId, mentorId: { not: null }, proposedAt: null },
    });
    if (!menteeId || waiting === 0)
      await tx.pairingDraft.update({
        where: { orgId_id: { orgId, id: draftId } },
        data: { state: "published", publishedAt: now() },
      });
    await recordAudit(tx, ctx, "publishDraft", "PairingDraft", draftId);
    return { proposed: possible.length, left: drafted.length - possible.length };
  });
}

async function checkCohort(tx: Tx, ctx: OrgContext, cohortId: string): Promise<void> {
  const cohort = await tx.cohort.findUniqueOrThrow({
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    select: { status: true },
  });
  if (cohort.status === "draft")
    throw conflict("Open enrollment first: people are told about a proposal at once.");
  if (cohort.status === "completed")
    throw conflict("This season is complete. Reopen it to propose pairings.");
}

type Drafted = { menteeId: string; mentorId: string; forMentor: string; forMentee: string };

async function draftedPairs(tx: Tx, ctx: OrgContext, draftId: string, menteeId: string | null) {
  const rows = await tx.draftPair.findMany({
    where: {
      ...{ orgId: ctx.orgId, draftId, mentorId: { not: null }, proposedAt: null },
      ...(menteeId ? { menteeId } : {}),
    },
    orderBy: { menteeId: "asc" },
  });
  return rows.flatMap(({ mentorId, ...row }): Drafted[] => (mentorId === null ? [] : [{ ...row, mentorId }]));
}

type Where = { cohortId: string; draftId: string };

async function propose(tx: Tx, ctx: OrgContext, { cohortId, draftId }: Where, pairs: readonly Drafted[]) {
  const { orgId } = ctx;
  const proposedAt = now();
  const expiresAt = expiryOf(proposedAt);
  const rows = pairs.map(({ menteeId, mentorId, forMentor, forMentee }) => ({
    ...{ orgId, id: newId(), cohortId, mentorId, menteeId, forMentor, forMentee, proposedAt, expiresAt },
  }));
  await tx.pairing.createMany({ data: rows });
  await tx.draftPair.updateMany({
    where: { orgId, draftId, menteeId: { in: rows.map(({ menteeId }) => menteeId) } },
    data: { proposedAt },
  });
  await emit(tx, ctx, "mail.pairing-proposed", ...rows.map(({ id }) => ({ pairing: id })));
  if (rows.length >= MANY) manyRowsWritten();
}
