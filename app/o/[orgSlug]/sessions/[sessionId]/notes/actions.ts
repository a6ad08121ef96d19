"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { editNote, postNote, removeNote } from "@/lib/notes/commands";
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
  await setFlash({ text: "Your note is removed." });
});
