"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { invalid } from "@/lib/errors";
import { orgAction } from "@/lib/forms/action";
import { importPairings, uploadPairings } from "@/lib/pairings/imports/commands";
import { importPairingsSchema, uploadPairingsSchema } from "@/lib/pairings/imports/schema";
import { discardImport } from "@/lib/people/imports/uploads/commands";

export const uploadPairingsAction = orgAction(uploadPairingsSchema, async (ctx, { cohortId }, key, data) => {
  const file = data.get("file");
  const missing = "Please choose a file.";
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    throw invalid(missing, { file: missing });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { importId } = await uploadPairings(ctx, { cohortId, fileName: file.name, bytes }, key);
  redirect(`/o/${ctx.slug}/cohorts/${cohortId}/pairings/import/${importId}`);
});

export const importPairingsAction = orgAction(importPairingsSchema, async (ctx, input, key) => {
  await importPairings(ctx, input, key);
});

/** Bound to the cohort that the list was for. */
export async function discardPairingsAction(
  orgSlug: string,
  cohortId: string,
  ...form: Parameters<typeof discard> extends [string, ...infer F] ? F : never
) {
  const state = await discard(orgSlug, ...form);
  if (state.status === "error") return state;
  await setFlash({ text: "The list is erased here. Every pairing from it stays." });
  redirect(`/o/${orgSlug}/cohorts/${cohortId}/pairings`);
}

const discard = orgAction(importPairingsSchema, async (ctx, input, key) => {
  await discardImport(ctx, input, key);
});
