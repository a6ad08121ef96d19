"use server";

import { redirect } from "next/navigation";
import { prepareDecision } from "@/lib/applications/choosing/commands";
import { prepareDecisionSchema } from "@/lib/applications/choosing/schema";
import { orgAction } from "@/lib/forms/action";

export const prepareDecisionAction = orgAction(prepareDecisionSchema, async (ctx, input, key) => {
  const { decisionId } = await prepareDecision(ctx, input, key);
  redirect(`/o/${ctx.slug}/decisions/${decisionId}`);
});
