"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { beginTopics } from "@/lib/intake/topics/commands";
import { beginTopicsSchema } from "@/lib/intake/topics/schema";
import { runDraft } from "@/lib/pairings/drafts/commands";
import { runDraftSchema } from "@/lib/pairings/drafts/schema";

export const runDraftAction = orgAction(runDraftSchema, async (ctx, input, key) => {
  const { draftId } = await runDraft(ctx, input, key);
  redirect(`/o/${ctx.slug}/drafts/${draftId}`);
});

export const beginTopicsAction = orgAction(beginTopicsSchema, async (ctx, input, key) => {
  await beginTopics(ctx, input, key);
  await setFlash({ text: "A list to begin with. People can choose from it now." });
});
