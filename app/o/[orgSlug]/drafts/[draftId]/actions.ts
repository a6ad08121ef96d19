"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { lockPair, movePair, undoDraftChange } from "@/lib/pairings/drafts/changing/commands";
import {
  cancelDraft,
  discardDraft,
  restartDraft,
  restoreDraft,
  runDraft,
} from "@/lib/pairings/drafts/commands";
import { publishDraft } from "@/lib/pairings/drafts/publishing/commands";
import { publishedSentence } from "@/lib/pairings/drafts/rules";
import {
  draftIdSchema,
  lockPairSchema,
  movePairSchema,
  placeMenteeSchema,
  publishDraftSchema,
  runDraftSchema,
  undoChangeSchema,
} from "@/lib/pairings/drafts/schema";

export const cancelDraftAction = orgAction(draftIdSchema, async (ctx, input, key) => {
  await cancelDraft(ctx, input, key);
});

export const restartDraftAction = orgAction(draftIdSchema, async (ctx, input, key) => {
  await restartDraft(ctx, input, key);
});

export const discardDraftAction = orgAction(draftIdSchema, async (ctx, input, key) => {
  await discardDraft(ctx, input, key);
  await setFlash({ text: "Set aside. You can take it up again." });
});

export const restoreDraftAction = orgAction(draftIdSchema, async (ctx, input, key) => {
  await restoreDraft(ctx, input, key);
});

export const rerunDraftAction = orgAction(runDraftSchema, async (ctx, input, key) => {
  const { draftId } = await runDraft(ctx, input, key);
  redirect(`/o/${ctx.slug}/drafts/${draftId}`);
});

export const lockPairAction = orgAction(lockPairSchema, async (ctx, input, key) => {
  await lockPair(ctx, input, key);
});

export const undoChangeAction = orgAction(undoChangeSchema, async (ctx, input, key) => {
  await undoDraftChange(ctx, input, key);
  await setFlash({ text: "Taken back." });
});

export const movePairAction = orgAction(movePairSchema, async (ctx, input, key) => {
  await movePair(ctx, input, key);
  await setFlash({ text: "Changed. You can take it back on this page." });
  redirect(`/o/${ctx.slug}/drafts/${input.draftId}`);
});

/** The same from the board, which shows by itself what came of it. */
export const placeMenteeAction = orgAction(placeMenteeSchema, async (ctx, input, key) => {
  await movePair(ctx, input, key);
});

export const publishDraftAction = orgAction(publishDraftSchema, async (ctx, input, key) => {
  await setFlash({ text: publishedSentence(await publishDraft(ctx, input, key)) });
});
