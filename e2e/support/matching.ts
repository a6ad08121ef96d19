import { expect } from "@playwright/test";
import { system } from "@/lib/db/unit";
import { runDraft } from "@/lib/pairings/drafts/commands";
import { defaultRules, defaultWeights } from "@/lib/pairings/drafts/rules";
import { acceptRequest } from "@/lib/pairings/requests/answers/commands";
import { askMentor } from "@/lib/pairings/requests/commands";
import { choosePairingWay } from "@/lib/pairings/ways/commands";
import { type Council, nth } from "./scene";

/** A draft that the server has worked out, and the mentee of one of its rows. */
async function drafted({ organizer, cohortId }: Council) {
  const { orgId } = organizer;
  const settings = { ...defaultWeights, ...defaultRules, sharedLanguage: false, mode: "total" as const };
  const { draftId } = await runDraft(organizer, { cohortId, keep: null, ...settings });
  const read = () => system((tx) => tx.draftPair.findFirst({ where: { orgId, draftId } }));
  await expect.poll(async () => (await read())?.menteeId, { timeout: 30_000 }).toBeTruthy();
  return { draftId, menteeId: (await read())?.menteeId ?? "" };
}

/** A draft, and a request of the first mentee to the second mentor that waits for an organizer. */
export async function matched(scene: Council) {
  const { organizer, cohortId, mentors, mentees } = scene;
  await choosePairingWay(organizer, { cohortId, way: "approval" });
  const { requestId } = await askMentor(nth(mentees, 0).ctx, {
    ...{ cohortId, mentorId: nth(mentors, 1).participationId, text: "I want to learn to say no." },
  });
  await acceptRequest(nth(mentors, 1).ctx, { requestId });
  return { requestId, ...(await drafted(scene)) };
}
