"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { answerPrompt, removeReply, replyToAnswer } from "@/lib/prompts/answers/commands";
import { editPrompt, withdrawPrompt } from "@/lib/prompts/commands";
import {
  answerPromptSchema,
  editPromptSchema,
  promptIdSchema,
  replyIdSchema,
  replySchema,
  talkAboutSchema,
} from "@/lib/prompts/schema";
import { talkAboutAnswer } from "@/lib/prompts/talk/commands";

export const answerPromptAction = orgAction(answerPromptSchema, async (ctx, input, key) => {
  await answerPrompt(ctx, input, key);
  await setFlash({ text: "Your answer is saved. You can change it until the prompt closes." });
});

export const replyAction = orgAction(replySchema, async (ctx, input, key) => {
  await replyToAnswer(ctx, input, key);
});

export const removeReplyAction = orgAction(replyIdSchema, async (ctx, input, key) => {
  await removeReply(ctx, input, key);
});

export const talkAboutAction = orgAction(talkAboutSchema, async (ctx, input, key) => {
  await talkAboutAnswer(ctx, input, key);
});

export const editPromptAction = orgAction(editPromptSchema, async (ctx, input, key) => {
  await editPrompt(ctx, input, key);
  return { message: "Saved." };
});

export const withdrawPromptAction = orgAction(promptIdSchema, async (ctx, input, key) => {
  const { cohortId } = await withdrawPrompt(ctx, input, key);
  await setFlash({ text: "The prompt is withdrawn." });
  redirect(`/o/${ctx.slug}/cohorts/${cohortId}`);
});
