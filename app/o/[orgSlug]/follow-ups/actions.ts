"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { makePromise } from "@/lib/follow-ups/commands";
import {
  dropFollowUpSchema,
  followUpIdSchema,
  makePromiseSchema,
  moveFollowUpSchema,
  tapFollowUpSchema,
} from "@/lib/follow-ups/schema";
import {
  doFollowUp,
  dropFollowUp,
  moveFollowUp,
  nudgeFollowUp,
  reopenFollowUp,
  takeBackPromise,
} from "@/lib/follow-ups/taps/commands";
import { orgAction } from "@/lib/forms/action";

const back = (followUpId: string) => ({ kind: "followUp", fields: { followUpId } });

export const makePromiseAction = orgAction(makePromiseSchema, async (ctx, input, key) => {
  const { id, name } = await makePromise(ctx, input, key);
  const text = name ? `Noted. ${name} sees it too.` : "Noted, for you alone.";
  await setFlash({ text, undo: { kind: "promise", fields: { followUpId: id } } });
  redirect(`/o/${ctx.slug}/follow-ups`);
});

export const tapFollowUpAction = orgAction(tapFollowUpSchema, async (ctx, { followUpId, tap }, key) => {
  const input = { followUpId };
  if (tap === "done") {
    await doFollowUp(ctx, input, key);
    await setFlash({ text: "Done. A kept promise.", undo: back(followUpId) });
  } else if (tap === "drop") {
    await dropFollowUp(ctx, { followUpId, words: "changed" }, key);
    await setFlash({ text: "Let go, in kind words.", undo: back(followUpId) });
  } else {
    await nudgeFollowUp(ctx, input, key);
    await setFlash({ text: "A kind reminder is on its way." });
  }
});

export const dropFollowUpAction = orgAction(dropFollowUpSchema, async (ctx, input, key) => {
  await dropFollowUp(ctx, input, key);
  await setFlash({ text: "Let go, in kind words.", undo: back(input.followUpId) });
});

export const moveFollowUpAction = orgAction(moveFollowUpSchema, async (ctx, input, key) => {
  await moveFollowUp(ctx, input, key);
  await setFlash({ text: "It has another day." });
});

export const takeBackPromiseAction = orgAction(followUpIdSchema, async (ctx, input, key) => {
  await takeBackPromise(ctx, input, key);
  await setFlash({ text: "Taken back, as if it had not been." });
});

export const reopenFollowUpAction = orgAction(followUpIdSchema, async (ctx, input, key) => {
  await reopenFollowUp(ctx, input, key);
  await setFlash({ text: "It is on the list again." });
});
