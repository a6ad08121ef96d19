import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { runDraft } from "@/lib/pairings/drafts/commands";
import { defaultRules, defaultWeights } from "@/lib/pairings/drafts/rules";
import { keepOutcome, readRun } from "@/lib/pairings/drafts/running/commands";
import { workOut } from "@/lib/pairings/drafts/running/rules";
import type { Season } from "./season";
import type { Stage } from "./stage";

/** Yesterday morning the organizer had a draft worked out for the mentees who have nobody; it waits to be looked at. */
export function draftTheRest({ as, at, orgId }: Stage, { cohortId }: Season): Promise<void> {
  return atTime(at(-1, "09:40"), async () => {
    const settings = { ...defaultWeights, ...defaultRules, mode: "total" as const };
    const { draftId } = await runDraft(as("organizer"), { cohortId, keep: null, ...settings });
    const where = { orgId, draftId };
    const run = await system((tx) => readRun(tx, where));
    if (run) await system((tx) => keepOutcome(tx, where, workOut(run)));
  });
}
