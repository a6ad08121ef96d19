"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { editRecap, publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import {
  includeRecapPoint,
  moveRecapPoint,
  rewordRecapPoint,
  writeRecapPoint,
} from "@/lib/recaps/points/commands";
import {
  editRecapSchema,
  includeSchema,
  moveSchema,
  publishRecapSchema,
  recapIdSchema,
  rewordSchema,
  sessionIdSchema,
  writeRecapPointSchema,
} from "@/lib/recaps/schema";

export const collectRecapAction = orgAction(sessionIdSchema, async (ctx, input, key) => {
  await collectRecap(ctx, input, key);
});

export const editRecapAction = orgAction(editRecapSchema, async (ctx, input, key) => {
  await editRecap(ctx, input, key);
  return { message: "Saved." };
});

export const rewordAction = orgAction(rewordSchema, async (ctx, input, key) => {
  await rewordRecapPoint(ctx, input, key);
});

export const includeAction = orgAction(includeSchema, async (ctx, input, key) => {
  await includeRecapPoint(ctx, input, key);
});

export const moveAction = orgAction(moveSchema, async (ctx, input, key) => {
  await moveRecapPoint(ctx, input, key);
});

export const writePointAction = orgAction(writeRecapPointSchema, async (ctx, input, key) => {
  await writeRecapPoint(ctx, input, key);
});

export const publishRecapAction = orgAction(publishRecapSchema, async (ctx, input, key) => {
  await publishRecap(ctx, input, key);
  await setFlash({ text: "The recap is published." });
});

export const withdrawRecapAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await withdrawRecap(ctx, input, key);
  await setFlash({ text: "The recap is a draft again. Only organizers see it." });
});
