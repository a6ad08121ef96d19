"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import {
  addAgendaItem,
  editAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from "@/lib/sessions/agenda/commands";
import {
  addAgendaItemSchema,
  arrangeAgendaItemSchema,
  editAgendaItemSchema,
} from "@/lib/sessions/agenda/schema";
import { cancelSession, editSession, restoreSession } from "@/lib/sessions/commands";
import { editSessionSchema, sessionIdSchema } from "@/lib/sessions/schema";

const pageOf = (slug: string, sessionId: string) => `/o/${slug}/sessions/${sessionId}`;

export const editSessionAction = orgAction(editSessionSchema, async (ctx, input, key) => {
  await editSession(ctx, input, key);
  await setFlash({ text: "Saved." });
  redirect(pageOf(ctx.slug, input.sessionId));
});

export const cancelSessionAction = orgAction(sessionIdSchema, async (ctx, input, key) => {
  await cancelSession(ctx, input, key);
  await setFlash({ text: "The session is cancelled. You can restore it at any time." });
  redirect(pageOf(ctx.slug, input.sessionId));
});

export const restoreSessionAction = orgAction(sessionIdSchema, async (ctx, input, key) => {
  await restoreSession(ctx, input, key);
  await setFlash({ text: "The session takes place again." });
  redirect(pageOf(ctx.slug, input.sessionId));
});

export const addAgendaItemAction = orgAction(addAgendaItemSchema, async (ctx, input, key) => {
  await addAgendaItem(ctx, input, key);
  redirect(`${pageOf(ctx.slug, input.sessionId)}/edit#agenda`);
});

export const editAgendaItemAction = orgAction(editAgendaItemSchema, async (ctx, input, key) => {
  await editAgendaItem(ctx, input, key);
  return { message: "Saved." };
});

export const arrangeAgendaItemAction = orgAction(arrangeAgendaItemSchema, async (ctx, input, key) => {
  const { sessionId, itemId } = input;
  if (input.do !== "remove") {
    await moveAgendaItem(ctx, { sessionId, itemId, direction: input.do }, key);
    return;
  }
  const { kind, text, minutes, position } = await removeAgendaItem(ctx, { sessionId, itemId }, key);
  const removed = { kind, removed: text, minutes: String(minutes), position: String(position) };
  redirect(`${pageOf(ctx.slug, sessionId)}/edit?${new URLSearchParams(removed)}#agenda`);
});
