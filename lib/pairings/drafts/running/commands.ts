import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { readMatchPeople, readWishes } from "@/lib/intake/feed/queries";
import type { ScoringInput } from "@/lib/matching/scoring/types";
import { defaultRules, defaultWeights, storedRules, storedWeights } from "@/lib/pairings/drafts/rules";
import { lockedOf, type Outcome, toMatch } from "@/lib/pairings/drafts/running/rules";
import { openPairs } from "@/lib/pairings/upkeep/commands";

// The run of a draft, for the job that does it, which is the system: what people wished is read by nobody else.

type Where = { orgId: string; draftId: string };

/** What a run needs to know, as of now; null where it is not to be done (any more). */
export async function readRun(tx: Tx, { orgId, draftId }: Where) {
  const draft = await tx.pairingDraft.findUnique({
    where: { orgId_id: { orgId, id: draftId }, state: "running" },
    include: { pairs: { where: { orgId, locked: true, mentorId: { not: null } } } },
  });
  if (!draft) return null;
  const { cohortId, mode } = draft;
  const all = await readMatchPeople(tx, { orgId, cohortId });
  const { wishes, apart } = await readWishes(tx, { orgId, cohortId });
  const open = await openPairs(tx, { orgId, cohortId });
  const resting = await tx.rematchWish.findMany({
    where: { orgId, wanted: false, participation: { cohortId } },
    select: { participationId: true },
  });
  const people = toMatch({
    people: all,
    open,
    resting: new Set(resting.map(({ participationId }) => participationId)),
  });
  const scoring: ScoringInput = {
    ...people,
    weights: storedWeights.parse(draft.weights),
    rules: storedRules.parse(draft.rules),
    wishes,
    apart: [...apart, ...(await overPairs(tx, { orgId, cohortId }))],
    at: now().toISOString(),
  };
  const kept = draft.pairs.flatMap(({ menteeId, mentorId }) => (mentorId ? [{ menteeId, mentorId }] : []));
  return { scoring, mode, locked: lockedOf(kept, people) };
}

/** Pairs one of whom said no, or that have ended: nobody is asked the same again by us. */
async function overPairs(tx: Tx, where: { orgId: string; cohortId: string }): Promise<[string, string][]> {
  const rows = await tx.pairing.findMany({
    where: { ...where, OR: [{ status: "declined" }, { status: "ended", activatedAt: { not: null } }] },
    select: { menteeId: true, mentorId: true },
  });
  return rows.map(({ menteeId, mentorId }) => [menteeId, mentorId]);
}

/** Notes how far a run is. Answers whether it is still wanted. */
export async function keepBeat(tx: Tx, { orgId, draftId }: Where, progress: number): Promise<boolean> {
  const { count } = await tx.pairingDraft.updateMany({
    where: { orgId, id: draftId, state: "running" },
    data: { progress: Math.min(Math.max(Math.round(progress), 0), 99), beatAt: now() },
  });
  return count > 0;
}

/** Writes down what a run came to, unless it was stopped meanwhile. */
export async function keepOutcome(tx: Tx, { orgId, draftId }: Where, outcome: Outcome): Promise<void> {
  const done = await tx.pairingDraft.updateMany({
    where: { orgId, id: draftId, state: "running" },
    data: { state: "ready", progress: 100, finishedAt: now(), figures: outcome.figures },
  });
  if (done.count === 0) return;
  await tx.draftPair.deleteMany({ where: { orgId, draftId } });
  await tx.draftMatrix.deleteMany({ where: { orgId, draftId } });
  await tx.draftPair.createMany({
    data: outcome.pairs.map((pair) => ({ ...pair, orgId, draftId, id: newId() })),
  });
  await tx.draftMatrix.create({ data: { orgId, draftId, ...outcome.matrix } });
  if (outcome.pairs.length >= MANY) manyRowsWritten();
}

/** A run that cannot be done as it was asked for: why, in a sentence. */
export async function keepFailure(tx: Tx, { orgId, draftId }: Where, problem: string): Promise<void> {
  await tx.pairingDraft.updateMany({
    where: { orgId, id: draftId, state: "running" },
    data: { state: "failed", problem, finishedAt: now() },
  });
}

/**
 * After a no in a cohort whose pairs came from a draft: begins a draft for whoever is free now, with everything else as it is. It
 * takes the place of an earlier one nobody has looked at. Nothing is proposed by itself.
 */
export async function beginRest(tx: Tx, orgId: string, cohortId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Cohort" where "orgId" = ${orgId}::uuid and "id" = ${cohortId}::uuid for update`;
  const last = await tx.pairingDraft.findFirst({
    where: { orgId, cohortId, state: "published", cohort: { status: { in: ["enrolling", "active"] } } },
    orderBy: { publishedAt: "desc" },
  });
  if (!last) return;
  await tx.pairingDraft.updateMany({
    where: { orgId, cohortId, kind: "rest", state: { in: ["running", "ready"] } },
    data: { state: "discarded" },
  });
  const { _max } = await tx.pairingDraft.aggregate({ where: { orgId, cohortId }, _max: { number: true } });
  const id = newId();
  await tx.pairingDraft.create({
    data: {
      ...{ orgId, id, cohortId, number: (_max.number ?? 0) + 1, kind: "rest", mode: last.mode },
      weights: storedWeights.catch(defaultWeights).parse(last.weights),
      rules: storedRules.catch(defaultRules).parse(last.rules),
      ...{ createdAt: now(), beatAt: now() },
    },
  });
  await emit(tx, { kind: "system", orgId }, "pairings.draft-run", { draft: id });
}
