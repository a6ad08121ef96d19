"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { type IntakeStep, stepAfter } from "@/lib/intake/rules";
import { saveAboutSchema, saveHoursSchema, saveTopicsSchema } from "@/lib/intake/schema";

/** On to the next step; to the whole once all are said. */
async function goOn(orgSlug: string, cohortId: string, step: IntakeStep, filled: boolean): Promise<never> {
  const next = filled ? null : stepAfter(step);
  await setFlash({ text: "Saved." });
  redirect(`/o/${orgSlug}/cohorts/${cohortId}/intake${next ? `?step=${next}` : ""}`);
}

export const saveTopicsAction = orgAction(saveTopicsSchema, async (ctx, input, key) => {
  const { filled } = await saveTopics(ctx, input, key);
  await goOn(ctx.slug, input.cohortId, "topics", filled);
});

export const saveAboutAction = orgAction(saveAboutSchema, async (ctx, input, key) => {
  const { filled } = await saveAbout(ctx, input, key);
  await goOn(ctx.slug, input.cohortId, "about", filled);
});

export const saveHoursAction = orgAction(saveHoursSchema, async (ctx, input, key) => {
  const { filled } = await saveHours(ctx, input, key);
  await goOn(ctx.slug, input.cohortId, "hours", filled);
});
