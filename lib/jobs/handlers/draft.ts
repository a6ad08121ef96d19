import { system } from "@/lib/db/unit";
import { inThread, TaskError } from "@/lib/engines/thread";
import { idIn, orgOf } from "@/lib/jobs/queue";
import {
  beginRest,
  keepBeat,
  keepFailure,
  keepOutcome,
  readRun,
} from "@/lib/pairings/drafts/running/commands";
import { type Handler, nothing } from "./handler";

const BEAT = 1_000;
const CONTRADICTION =
  "A locked pair is not possible any more, by the seats, the rules, or what people told us. Unlock it, and run it again.";

/**
 * Works a draft out in a thread of its own: reads what people said as the system, and writes down what came of it, without anybody's
 * wishes. A sign of life a second tells how far it is, and notices that it was stopped. It may run any number of times.
 */
export const draftRun: Handler = async (job) => {
  const where = { orgId: orgOf(job), draftId: idIn(job, "draft") };
  const run = await system((tx) => readRun(tx, where));
  if (!run) return nothing;
  const stop = new AbortController();
  let share = 0;
  const beat = setInterval(() => {
    system((tx) => keepBeat(tx, where, share * 100))
      .then((wanted) => wanted || stop.abort())
      .catch(() => {});
  }, BEAT);
  const onProgress = (progress: number) => {
    share = progress;
  };
  try {
    const outcome = await inThread("draft", run, { onProgress, signal: stop.signal });
    await system((tx) => keepOutcome(tx, where, outcome), { timeout: 30_000 });
  } catch (error) {
    if (stop.signal.aborted) return nothing;
    if (!(error instanceof TaskError) || error.name !== "MatchError") throw error;
    await system((tx) => keepFailure(tx, where, CONTRADICTION));
  } finally {
    clearInterval(beat);
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
