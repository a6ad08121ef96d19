"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { readThanks, sayThanks, takeBackThanks } from "@/lib/thanks/commands";
import { sayThanksSchema, thanksIdSchema } from "@/lib/thanks/schema";

export const sayThanksAction = orgAction(sayThanksSchema, async (ctx, input, key) => {
  const { id, name } = await sayThanks(ctx, input, key);
  const undo = { kind: "thanks", fields: { thanksId: id } };
  await setFlash({ text: `Your thanks are on their way to ${name}.`, undo });
});

export const takeBackThanksAction = orgAction(thanksIdSchema, async (ctx, input, key) => {
  const { mailed } = await takeBackThanks(ctx, input, key);
  const text = mailed
    ? "Taken back here. A mail had gone out by then, so they may have read it there."
    : "Taken back. Nobody has read it.";
  await setFlash({ text });
});

export const readThanksAction = orgAction(thanksIdSchema, async (ctx, input, key) => {
  await readThanks(ctx, input, key);
  await setFlash({ text: "Kept with your thanks." });
});
