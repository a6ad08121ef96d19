"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { readerLocale } from "@/lib/calendar/reader";
import { formatDay } from "@/lib/calendar/when";
import { promiseFromNote } from "@/lib/follow-ups/commands";
import { promiseFromNoteSchema } from "@/lib/follow-ups/schema";
import { orgAction } from "@/lib/forms/action";
import { editNote, postNote, removeNote, restoreNote } from "@/lib/notes/commands";
import { editNoteSchema, noteIdSchema, postNoteSchema } from "@/lib/notes/schema";

export const postNoteAction = orgAction(postNoteSchema, async (ctx, input, key) => {
  await postNote(ctx, input, key);
  await setFlash({ text: "Your note is posted." });
});

export const editNoteAction = orgAction(editNoteSchema, async (ctx, input, key) => {
  await editNote(ctx, input, key);
  await setFlash({ text: "Your note is changed." });
});

export const removeNoteAction = orgAction(noteIdSchema, async (ctx, input, key) => {
  await removeNote(ctx, input, key);
  await setFlash({ text: "Your note is removed.", undo: { kind: "note", fields: input } });
});

export const restoreNoteAction = orgAction(noteIdSchema, async (ctx, input, key) => {
  await restoreNote(ctx, input, key);
  await setFlash({ text: "Your note is back, for the readers it had." });
});

export const promiseFromNoteAction = orgAction(promiseFromNoteSchema, async (ctx, input, key) => {
  const { id, name, dueOn } = await promiseFromNote(ctx, input, key);
  const day = formatDay(new Date(`${dueOn}T12:00:00Z`), "UTC", await readerLocale());
  await setFlash({
    text: `It is on your list${name ? `, and ${name} sees it` : ""}. Due ${day}.`,
    undo: { kind: "promise", fields: { followUpId: id } },
  });
});
