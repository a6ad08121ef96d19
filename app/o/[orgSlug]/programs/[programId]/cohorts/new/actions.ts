"use server";

import { redirect } from "next/navigation";
import { createCohort } from "@/lib/cohorts/commands";
import { createCohortSchema } from "@/lib/cohorts/schema";
import { orgAction } from "@/lib/forms/action";

export const createCohortAction = orgAction(createCohortSchema, async (ctx, input, key) => {
  const { cohortId } = await createCohort(ctx, input, key);
  redirect(`/o/${ctx.slug}/cohorts/${cohortId}`);
});
