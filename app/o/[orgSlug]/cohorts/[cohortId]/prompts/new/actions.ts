"use server";

import { redirect } from "next/navigation";
import { orgAction } from "@/lib/forms/action";
import { postPrompt } from "@/lib/prompts/commands";
import { postPromptSchema } from "@/lib/prompts/schema";

export const postPromptAction = orgAction(postPromptSchema, async (ctx, input, key) => {
  const { id } = await postPrompt(ctx, input, key);
  redirect(`/o/${ctx.slug}/prompts/${id}`);
});
