"use server";

import { orgAction } from "@/lib/forms/action";
import { highlightLine, keepApart, mergeLines, splitLine } from "@/lib/recaps/merging/commands";
import { lineWishSchema, mergeLinesSchema } from "@/lib/recaps/merging/schema";

export const lineAction = orgAction(lineWishSchema, async (ctx, input, key) => {
  if (input.wish === "merge") await mergeLines(ctx, input, key);
  else if (input.wish === "apart") await keepApart(ctx, input, key);
  else if (input.wish === "split") await splitLine(ctx, input, key);
  else await highlightLine(ctx, input, key);
});

export const mergeAction = orgAction(mergeLinesSchema, async (ctx, input, key) => {
  await mergeLines(ctx, input, key);
});
