"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import {
  answerConcern,
  lookAtConcern,
  remarkOnConcern,
  takeBackConcern,
} from "@/lib/safety/concerns/commands";
import { concernIdSchema, concernWordsSchema } from "@/lib/safety/concerns/schema";

export const lookAtConcernAction = orgAction(concernIdSchema, async (ctx, input, key) => {
  await lookAtConcern(ctx, input, key);
  await setFlash({ text: "They see that somebody is looking at it." });
});

export const remarkOnConcernAction = orgAction(concernWordsSchema, async (ctx, input, key) => {
  await remarkOnConcern(ctx, input, key);
  await setFlash({ text: "Your remark stands below." });
});

export const answerConcernAction = orgAction(concernWordsSchema, async (ctx, input, key) => {
  await answerConcern(ctx, input, key);
  await setFlash({ text: "Answered. They get a mail that there is an answer." });
});

export const takeBackConcernAction = orgAction(concernIdSchema, async (ctx, input, key) => {
  await takeBackConcern(ctx, input, key);
  await setFlash({ text: "You have taken it back." });
});
