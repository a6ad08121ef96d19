"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { strikePoint } from "@/lib/points/commands";
import { addToRecap, endorseInRecap, removeAddition } from "@/lib/recaps/additions/commands";
import { withdrawRecap } from "@/lib/recaps/commands";
import { creditInRecap } from "@/lib/recaps/own/commands";
import {
  additionIdSchema,
  additionSchema,
  endorseSchema,
  ownWordsSchema,
  recapIdSchema,
} from "@/lib/recaps/schema";

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

export const ownWordsAction = orgAction(ownWordsSchema, async (ctx, { wish, recapId, kind, id }, key) => {
  if (wish !== "strike") return creditInRecap(ctx, { recapId, kind, id, credited: wish === "credit" }, key);
  if (kind === "point") await strikePoint(ctx, { pointId: id }, key);
  else await removeAddition(ctx, { recapId, additionId: id }, key);
  await setFlash({ text: "It is struck: nobody reads it any more." });
});

export const withdrawCollectionAction = async (orgSlug: string, state: FormState, data: FormData) => {
  const withdraw = orgAction(recapIdSchema, async (ctx, input, key) => {
    await withdrawRecap(ctx, input, key);
    await setFlash({ text: "The collection is its author’s alone again." });
    redirect(`/o/${orgSlug}`);
  });
  return withdraw(orgSlug, state, data);
};
