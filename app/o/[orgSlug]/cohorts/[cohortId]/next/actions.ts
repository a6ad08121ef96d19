"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { cloneCohort } from "@/lib/cohorts/next/commands";
import { cloneCohortSchema } from "@/lib/cohorts/next/schema";
import { orgAction } from "@/lib/forms/action";

export const cloneCohortAction = orgAction(cloneCohortSchema, async (ctx, input, key) => {
  const { cohortId } = await cloneCohort(ctx, input, key);
  await setFlash({ text: "The next season is a draft. Nobody gets a mail until you open it." });
  redirect(`/o/${ctx.slug}/cohorts/${cohortId}`);
});
