"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { proposePairing } from "@/lib/pairings/commands";
import { proposePairingSchema } from "@/lib/pairings/schema";

export const proposePairingAction = orgAction(proposePairingSchema, async (ctx, input, key) => {
  await proposePairing(ctx, input, key);
  await setFlash({ text: "Proposed. Both are asked by mail." });
  redirect(`/o/${ctx.slug}/cohorts/${input.cohortId}/pairings`);
});
