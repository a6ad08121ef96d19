"use server";

import { orgAction } from "@/lib/forms/action";
import { editPoint, endorsePoint, strikePoint, writePoint } from "@/lib/points/commands";
import {
  editPointSchema,
  endorsePointSchema,
  strikePointSchema,
  writePointSchema,
} from "@/lib/points/schema";

export const writePointAction = orgAction(writePointSchema, async (ctx, input, key) => {
  await writePoint(ctx, input, key);
});

export const editPointAction = orgAction(editPointSchema, async (ctx, input, key) => {
  await editPoint(ctx, input, key);
  return { message: "Saved." };
});

export const strikePointAction = orgAction(strikePointSchema, async (ctx, input, key) => {
  await strikePoint(ctx, input, key);
});

export const endorsePointAction = orgAction(endorsePointSchema, async (ctx, input, key) => {
  await endorsePoint(ctx, input, key);
});
