"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { editRecap, publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import {
  includeRecapPoint,
  moveRecapPoint,
  orderByEndorsement,
  rewordRecapPoint,
  writeRecapPoint,
} from "@/lib/recaps/points/commands";
import {
  arrangeSchema,
  editRecapSchema,
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

export const arrangeAction = orgAction(arrangeSchema, async (ctx, { wish, ...line }, key) => {
  if (wish === "up" || wish === "down") await moveRecapPoint(ctx, { ...line, direction: wish }, key);
  else await includeRecapPoint(ctx, { ...line, included: wish === "take" }, key);
});

export const writePointAction = orgAction(writeRecapPointSchema, async (ctx, input, key) => {
  await writeRecapPoint(ctx, input, key);
});

export const orderAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await orderByEndorsement(ctx, input, key);
});

export const undoAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await undoRecapChange(ctx, input, key);
});

export const publishRecapAction = orgAction(publishRecapSchema, async (ctx, input, key) => {
  await publishRecap(ctx, input, key);
  await setFlash({ text: "The recap is published." });
});

export const withdrawRecapAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await withdrawRecap(ctx, input, key);
  await setFlash({ text: "The recap is a draft again. Only organizers see it." });
});
