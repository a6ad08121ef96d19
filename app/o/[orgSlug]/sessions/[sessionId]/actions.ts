"use server";

import { orgAction } from "@/lib/forms/action";
import { answerSession } from "@/lib/sessions/coming/commands";
import { answerSessionSchema } from "@/lib/sessions/coming/schema";

export const answerSessionAction = orgAction(answerSessionSchema, async (ctx, input, key) => {
  await answerSession(ctx, input, key);
});
