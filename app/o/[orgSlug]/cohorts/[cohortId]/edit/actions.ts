"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { editCohort } from "@/lib/cohorts/commands";
import { editCohortSchema } from "@/lib/cohorts/schema";
import { orgAction } from "@/lib/forms/action";

export const editCohortAction = orgAction(editCohortSchema, async (ctx, input, key) => {
  await editCohort(ctx, input, key);
  await setFlash({ text: "Saved." });
  redirect(`/o/${ctx.slug}/cohorts/${input.cohortId}`);
});
