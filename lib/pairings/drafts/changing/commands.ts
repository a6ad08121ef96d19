import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { readPeople } from "@/lib/intake/feed/queries";
import { scorePairs } from "@/lib/matching/scoring/score";
import { readDraftScores, readPlaced } from "@/lib/pairings/drafts/changing/queries";
import { choiceOf, placedBy } from "@/lib/pairings/drafts/changing/rules";
import { holdDraft } from "@/lib/pairings/drafts/commands";
import { figuresOf, type Placed } from "@/lib/pairings/drafts/figures/rules";
import type { Scores } from "@/lib/pairings/drafts/matrix/rules";
import { defaultRules, storedBefore, storedWeights } from "@/lib/pairings/drafts/rules";
import type { LockPair, MovePair, UndoChange } from "@/lib/pairings/drafts/schema";
import type { OrgContext } from "@/lib/tenancy/context";

const NOT_READY = "This draft cannot be changed any more. Run it again to go on from it.";

/** Locks a pair, so that the next run keeps it and nobody has to make room there, or unlocks it. Throws `not_found`, `conflict`. */
export function lockPair(ctx: OrgContext, input: LockPair, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { draftId, lock } = input;
    await holdDraft(tx, ctx, draftId, ["ready"], NOT_READY);
    const pairs = await readPlaced(tx, ctx, draftId);
    const pair = pairs.find(({ menteeId }) => menteeId === lock.menteeId);
    if (!pair) throw notFound("pair");
    if (pair.mentorId === null)
      throw conflict("There is no pair to lock: this mentee has nobody in this draft.");
    await keepChange(tx, ctx, draftId, [pair]);
    await place(tx, ctx, draftId, { ...pair, locked: lock.locked }, null);
    await recordAudit(tx, ctx, "lockPair", "PairingDraft", draftId);
    return undefined;
  });
}

/**
 * Gives a mentee of a draft another mentor, or nobody; whoever has to make room goes where the page said. What was chosen by
 * hand is locked. Throws `not_found`, `conflict` where it cannot be (any more).
 */
export function movePair(ctx: OrgContext, input: MovePair, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { draftId, menteeId, mentorId } = input;
    await holdDraft(tx, ctx, draftId, ["ready"], NOT_READY);
    const pairs = await readPlaced(tx, ctx, draftId);
    const pair = pairs.find((each) => each.menteeId === menteeId);
    if (!pair) throw notFound("pair");
    if (pair.proposed)
      throw conflict("Both have been asked already. End or wait for that proposal with the pairings.");
    if (pair.mentorId === mentorId) throw conflict("That is how it stands already.");
    const scores = await readDraftScores(tx, ctx, draftId);
    const choice = mentorId && choiceOf({ menteeId, current: pair.mentorId, mentorId }, pairs, scores);
    if (mentorId && !choice)
      throw conflict("These two are not possible, by the seats, the rules, or what people told us.");
    const changed = choice ? placedBy(menteeId, choice) : [{ menteeId, mentorId: null, locked: false }];
    await settle(tx, ctx, draftId, { pairs, changed, scores });
    await recordAudit(tx, ctx, "movePair", "PairingDraft", draftId);
    return undefined;
  });
}

/** Takes the last change of a draft back. Throws `not_found`, `conflict` where it is not the last any more. */
export function undoDraftChange(ctx: OrgContext, input: UndoChange, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { draftId, changeId } = input;
    const { orgId } = ctx;
    await holdDraft(tx, ctx, draftId, ["ready"], NOT_READY);
    const last = await tx.draftChange.findFirst({
      where: { orgId, draftId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    if (last?.id !== changeId) throw conflict("Something was changed since. Take that back first.");
    await tx.draftChange.delete({ where: { orgId_id: { orgId, id: changeId } } });
    const pairs = await readPlaced(tx, ctx, draftId);
    const scores = await readDraftScores(tx, ctx, draftId);
    await settle(tx, ctx, draftId, { pairs, changed: storedBefore.parse(last.before), scores, isUndo: true });
    await recordAudit(tx, ctx, "undoDraftChange", "PairingDraft", draftId);
    return undefined;
  });
}

type Settle = { pairs: readonly Placed[]; changed: readonly Placed[]; scores: Scores; isUndo?: boolean };

/** Writes what changed, what is said of it, what stood before, and what the draft comes to now. */
async function settle(tx: Tx, ctx: OrgContext, draftId: string, { pairs, changed, scores, isUndo }: Settle) {
  const { orgId } = ctx;
  const after = new Map(changed.map((pair) => [pair.menteeId, pair]));
  const before = pairs.filter(({ menteeId }) => after.has(menteeId));
  if (!isUndo) await keepChange(tx, ctx, draftId, before);
  const said = await sayWhy(tx, ctx, draftId);
  for (const pair of changed) await place(tx, ctx, draftId, pair, { scores, said });
  const figures = figuresOf(
    pairs.map((pair) => after.get(pair.menteeId) ?? pair),
    scores,
    null,
  );
  await tx.pairingDraft.update({ where: { orgId_id: { orgId, id: draftId } }, data: { figures } });
}

async function keepChange(
  tx: Tx,
  ctx: OrgContext,
  draftId: string,
  before: readonly Placed[],
): Promise<void> {
  await tx.draftChange.create({ data: { orgId: ctx.orgId, draftId, before: [...before], at: now() } });
}

/** Explains pairs by what people said, without a wish of anybody's. */
async function sayWhy(tx: Tx, ctx: OrgContext, draftId: string) {
  const { orgId } = ctx;
  const draft = await tx.pairingDraft.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: draftId } },
    select: { cohortId: true, weights: true },
  });
  const people = await readPeople(tx, { orgId, cohortId: draft.cohortId });
  const scored = scorePairs({
    ...{ ...people, wishes: [], apart: [], at: now().toISOString() },
    weights: { ...storedWeights.parse(draft.weights), wishes: 0 },
    // What was possible is in the draft's scores; here is only said why it is good.
    rules: { ...defaultRules, differentEmployer: false, notOwnManager: false, sharedLanguage: false },
  });
  return scored.explain;
}

type Why = { scores: Scores; said: Awaited<ReturnType<typeof sayWhy>> };

async function place(tx: Tx, ctx: OrgContext, draftId: string, pair: Placed, why: Why | null): Promise<void> {
  const { menteeId, mentorId, locked } = pair;
  const where = { orgId_draftId_menteeId: { orgId: ctx.orgId, draftId, menteeId } };
  if (!why) {
    await tx.draftPair.update({ where, data: { locked } });
    return;
  }
  if (mentorId === null) {
    const reason = "Taken out of this draft by hand.";
    const nobody = { mentorId, locked, score: null, forMentor: "", forMentee: "" };
    await tx.draftPair.update({
      where,
      data: { ...nobody, reason, change: "Choose a mentor, or run it again." },
    });
    return;
  }
  const { organizer, mentor, mentee } = why.said(menteeId, mentorId).sentences;
  const score = why.scores.of(menteeId, mentorId) ?? 0;
  const said = { reason: organizer, forMentor: mentor, forMentee: mentee, change: "" };
  await tx.draftPair.update({ where, data: { mentorId, locked, score, ...said } });
}
