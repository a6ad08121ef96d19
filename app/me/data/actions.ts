"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { userAction } from "@/lib/forms/action";
import { askForArchive } from "@/lib/own-data/archives/commands";
import { cancelDeletion } from "@/lib/own-data/deletion/commands";
import { pressedSchema } from "@/lib/own-data/deletion/schema";

export const askForArchiveAction = userAction(pressedSchema, async (ctx, _, key) => {
  await askForArchive(ctx, key);
});

export const cancelDeletionAction = userAction(pressedSchema, async (ctx, _, key) => {
  await cancelDeletion(ctx, key);
  await setFlash({ text: "Good to have you. Your account stays." });
});
