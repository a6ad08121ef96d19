import { system } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { MatchError } from "@/lib/matching/errors";
import { match } from "@/lib/matching/match";
import { scorePairs } from "@/lib/matching/scoring/score";
import {
  beginRest,
  keepBeat,
  keepFailure,
  keepOutcome,
  readRun,
} from "@/lib/pairings/drafts/running/commands";
import { matchInput, outcomeOf, withoutWishes } from "@/lib/pairings/drafts/running/rules";
import { type Handler, nothing } from "./handler";

const CONTRADICTION =
  "A locked pair is not possible any more, by the seats, the rules, or what people told us. Unlock it, and run it again.";

/**
 * Works a draft out: reads what people said as the system, weighs all pairs, and writes down what came of it, without anybody's
 * wishes. Once it was stopped, nothing is written. It may run any number of times.
 */
export const draftRun: Handler = async (job) => {
  const where = { orgId: orgOf(job), draftId: idIn(job, "draft") };
  const run = await system((tx) => readRun(tx, where));
  if (!run) return nothing;
  const { scoring, mode, locked } = run;
  try {
    const scored = scorePairs(scoring);
    if (!(await system((tx) => keepBeat(tx, where, 20)))) return nothing;
    const result = match(matchInput(scoring, scored.score, { mode, locked }));
    if (!(await system((tx) => keepBeat(tx, where, 80)))) return nothing;
    const fit = scorePairs(withoutWishes(scoring)).score;
    const outcome = outcomeOf(scoring, { result, scored, locked }, fit);
    await system((tx) => keepOutcome(tx, where, outcome), { timeout: 30_000 });
  } catch (error) {
    if (!(error instanceof MatchError)) throw error;
    await system((tx) => keepFailure(tx, where, CONTRADICTION));
  }
  return nothing;
};

/** After a no: begins a draft for whoever is free now. The pair that was declined is not possible any more. */
export const draftRest: Handler = async (job) => {
  const orgId = orgOf(job);
  await system(async (tx) => {
    const pairing = await tx.pairing.findUnique({
      where: { orgId_id: { orgId, id: idIn(job, "pairing") } },
      select: { cohortId: true },
    });
    if (pairing) await beginRest(tx, orgId, pairing.cohortId);
  });
  return nothing;
};
