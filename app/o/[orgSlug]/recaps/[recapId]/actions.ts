"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { addToRecap, endorseInRecap, removeAddition } from "@/lib/recaps/additions/commands";
import { additionIdSchema, additionSchema, endorseSchema } from "@/lib/recaps/schema";

export const addToRecapAction = orgAction(additionSchema, async (ctx, input, key) => {
  await addToRecap(ctx, input, key);
  await setFlash({ text: "Thank you. Your point is in the recap." });
});

export const removeAdditionAction = orgAction(additionIdSchema, async (ctx, input, key) => {
  await removeAddition(ctx, input, key);
  await setFlash({ text: "The addition is removed." });
});

export const endorseAction = orgAction(endorseSchema, async (ctx, input, key) => {
  await endorseInRecap(ctx, input, key);
});
