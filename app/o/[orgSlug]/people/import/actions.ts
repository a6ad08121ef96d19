"use server";

import { redirect } from "next/navigation";
import { invalid } from "@/lib/errors";
import { orgAction } from "@/lib/forms/action";
import { uploadRosterSchema } from "@/lib/people/imports/schema";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";

export const uploadRosterAction = orgAction(uploadRosterSchema, async (ctx, { cohortId }, key, data) => {
  const file = data.get("file");
  const missing = "Please choose a file.";
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    throw invalid(missing, { file: missing });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { importId } = await uploadRoster(ctx, { cohortId, fileName: file.name, bytes }, key);
  redirect(`/o/${ctx.slug}/people/import/${importId}`);
});
