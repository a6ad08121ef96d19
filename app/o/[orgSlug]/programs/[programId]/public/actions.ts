"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { fileBytes } from "@/lib/images/upload";
import {
  editPublicPage,
  publishProgram,
  removeCover,
  setCover,
  unpublishProgram,
} from "@/lib/programs/public/commands";
import { editPublicPageSchema } from "@/lib/programs/public/schema";
import { programIdSchema } from "@/lib/programs/schema";

export const editPublicPageAction = orgAction(editPublicPageSchema, async (ctx, input, key) => {
  await editPublicPage(ctx, input, key);
  return { message: "Saved." };
});

export const publishAction = orgAction(programIdSchema, async (ctx, input, key) => {
  await publishProgram(ctx, input, key);
  await setFlash({ text: "The page is public. Send its address to whom you like." });
});

export const unpublishAction = orgAction(programIdSchema, async (ctx, input, key) => {
  await unpublishProgram(ctx, input, key);
  await setFlash({ text: "The page is taken down. What was sent stays." });
});

export const setCoverAction = orgAction(programIdSchema, async (ctx, input, key, data) => {
  await setCover(ctx, { ...input, bytes: await fileBytes(data, "cover") }, key);
  await setFlash({ text: "The picture is saved." });
});

export const removeCoverAction = orgAction(programIdSchema, async (ctx, input, key) => {
  await removeCover(ctx, input, key);
  await setFlash({ text: "The picture is removed." });
});
