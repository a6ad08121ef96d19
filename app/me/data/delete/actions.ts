"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookieName } from "@/lib/auth/cookies";
import { invalid } from "@/lib/errors";
import { userAction } from "@/lib/forms/action";
import { askForDeletion, confirmDeletion } from "@/lib/own-data/deletion/commands";
import { triesWords } from "@/lib/own-data/deletion/rules";
import { confirmDeletionSchema, pressedSchema } from "@/lib/own-data/deletion/schema";

export const askForDeletionAction = userAction(pressedSchema, async (ctx, _, key) => {
  await askForDeletion(ctx, key);
});

export const confirmDeletionAction = userAction(confirmDeletionSchema, async (ctx, input) => {
  const result = await confirmDeletion(ctx, input);
  if (result.outcome === "confirmed") {
    (await cookies()).delete(sessionCookieName());
    redirect("/goodbye");
  }
  throw invalid("", { code: triesWords(result) });
});
