"use server";

import { redirect } from "next/navigation";
import { orgAction } from "@/lib/forms/action";
import { runDraft } from "@/lib/pairings/drafts/commands";
import { runDraftSchema } from "@/lib/pairings/drafts/schema";

export const runDraftAction = orgAction(runDraftSchema, async (ctx, input, key) => {
  const { draftId } = await runDraft(ctx, input, key);
  redirect(`/o/${ctx.slug}/drafts/${draftId}`);
});
