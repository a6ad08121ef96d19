"use server";

import { orgAction } from "@/lib/forms/action";
import { moderateAddition, takeAddition } from "@/lib/recaps/additions/commands";
import { moderateSchema } from "@/lib/recaps/schema";

export const moderateAction = orgAction(moderateSchema, async (ctx, { wish, ...addition }, key) => {
  if (wish === "takeUp") await takeAddition(ctx, addition, key);
  else await moderateAddition(ctx, { ...addition, state: wish === "letIn" ? "shown" : "hidden" }, key);
});
