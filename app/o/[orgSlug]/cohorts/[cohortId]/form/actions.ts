"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import {
  addQuestion,
  editQuestion,
  moveQuestion,
  removeQuestion,
  restoreQuestion,
} from "@/lib/applications/form/commands";
import { addQuestionSchema, arrangeQuestionSchema, editQuestionSchema } from "@/lib/applications/form/schema";
import { setPhases } from "@/lib/applications/phases/commands";
import { setPhasesSchema } from "@/lib/applications/phases/schema";
import { orgAction } from "@/lib/forms/action";

export const setPhasesAction = orgAction(setPhasesSchema, async (ctx, input, key) => {
  await setPhases(ctx, input, key);
  return { message: "Saved." };
});

export const addQuestionAction = orgAction(addQuestionSchema, async (ctx, input, key) => {
  await addQuestion(ctx, input, key);
  await setFlash({ text: "The question is added at the end." });
  redirect(`/o/${ctx.slug}/cohorts/${input.cohortId}/form`);
});

export const editQuestionAction = orgAction(editQuestionSchema, async (ctx, input, key) => {
  await editQuestion(ctx, input, key);
  return { message: "Saved. What was answered before keeps the words it answered to." };
});

export const arrangeQuestionAction = orgAction(arrangeQuestionSchema, async (ctx, input, key) => {
  const { do: step, ...question } = input;
  if (step === "remove") {
    await removeQuestion(ctx, question, key);
    await setFlash({ text: "Removed. You can put it back below the list; its answers stay." });
  } else if (step === "restore") await restoreQuestion(ctx, question, key);
  else await moveQuestion(ctx, { ...question, direction: step }, key);
});
