"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { proposePairing } from "@/lib/pairings/commands";
import { publishDraft } from "@/lib/pairings/drafts/publishing/commands";
import { publishedSentence } from "@/lib/pairings/drafts/rules";
import { publishDraftSchema } from "@/lib/pairings/drafts/schema";
import { proposePairingSchema } from "@/lib/pairings/schema";
import { choosePairingWay } from "@/lib/pairings/ways/commands";
import { pairingWaySchema } from "@/lib/pairings/ways/schema";

export const proposePairingAction = orgAction(proposePairingSchema, async (ctx, input, key) => {
  await proposePairing(ctx, input, key);
  await setFlash({ text: "Proposed. Both are asked by mail." });
  redirect(`/o/${ctx.slug}/cohorts/${input.cohortId}/pairings`);
});

export const proposeSuggestedAction = orgAction(publishDraftSchema, async (ctx, input, key) => {
  await setFlash({ text: publishedSentence(await publishDraft(ctx, input, key)) });
});

export const choosePairingWayAction = orgAction(pairingWaySchema, async (ctx, input, key) => {
  await choosePairingWay(ctx, input, key);
  await setFlash({ text: "Saved." });
});
