"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { fileBytes } from "@/lib/images/upload";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import {
  addChapter,
  editChapter,
  includeChapter,
  moveChapter,
} from "@/lib/recaps/collections/chapters/commands";
import { deleteCollection } from "@/lib/recaps/collections/commands";
import { pickPoint } from "@/lib/recaps/collections/picks/commands";
import { removeRecapPicture, setRecapPicture } from "@/lib/recaps/collections/picture/commands";
import {
  addChapterSchema,
  arrangeChapterSchema,
  editChapterSchema,
  editCollectionSchema,
  pickSchema,
  pictureWordsSchema,
} from "@/lib/recaps/collections/schema";
import { editRecap, publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import { includeRecapPoint, moveRecapPoint } from "@/lib/recaps/points/commands";
import { arrangeSchema, publishRecapSchema, recapIdSchema } from "@/lib/recaps/schema";

export const headAction = orgAction(editCollectionSchema, async (ctx, input, key) => {
  await editRecap(ctx, input, key);
  await setFlash({ text: "Saved." });
});

export const addChapterAction = orgAction(addChapterSchema, async (ctx, input, key) => {
  await addChapter(ctx, input, key);
});

export const editChapterAction = orgAction(editChapterSchema, async (ctx, input, key) => {
  await editChapter(ctx, input, key);
  await setFlash({ text: "Saved." });
});

export const arrangeChapterAction = orgAction(
  arrangeChapterSchema,
  async (ctx, { wish, ...chapter }, key) => {
    if (wish === "up" || wish === "down") await moveChapter(ctx, { ...chapter, direction: wish }, key);
    else await includeChapter(ctx, { ...chapter, included: wish === "take" }, key);
  },
);

export const arrangeAction = orgAction(arrangeSchema, async (ctx, { wish, ...line }, key) => {
  if (wish === "up" || wish === "down") await moveRecapPoint(ctx, { ...line, direction: wish }, key);
  else await includeRecapPoint(ctx, { ...line, included: wish === "take" }, key);
});

export const pickAction = orgAction(pickSchema, async (ctx, input, key) => {
  await pickPoint(ctx, input, key);
});

export const undoAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await undoRecapChange(ctx, input, key);
});

export const pictureAction = orgAction(pictureWordsSchema, async (ctx, input, key, data) => {
  const file = data.get("picture");
  const bytes = file instanceof File && file.size > 0 ? await fileBytes(data, "picture") : null;
  await setRecapPicture(ctx, { ...input, bytes }, key);
  return { message: "Saved." };
});

export const removePictureAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await removeRecapPicture(ctx, input, key);
});

export const publishAction = orgAction(publishRecapSchema, async (ctx, input, key) => {
  await publishRecap(ctx, input, key);
  await setFlash({ text: "Your collection is published." });
});

export const withdrawAction = orgAction(recapIdSchema, async (ctx, input, key) => {
  await withdrawRecap(ctx, input, key);
  await setFlash({ text: "Your collection is a draft again. Only you see it." });
});

export async function deleteAction(orgSlug: string, cohortId: string, state: FormState, data: FormData) {
  const remove = orgAction(recapIdSchema, async (ctx, input, key) => {
    await deleteCollection(ctx, input, key);
    await setFlash({ text: "Your collection is deleted." });
    redirect(`/o/${orgSlug}/cohorts/${cohortId}/collections`);
  });
  return remove(orgSlug, state, data);
}
