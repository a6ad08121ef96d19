"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { planSeason, setGroupSizes, undoPlan } from "@/lib/seating/season/commands";
import { cohortSeatingSchema, setGroupSizesSchema, undoPlanSchema } from "@/lib/seating/season/schema";

export const planSeasonAction = orgAction(cohortSeatingSchema, async (ctx, input, key) => {
  const { evenings } = await planSeason(ctx, input, key);
  await setFlash({ text: evenings === 1 ? "One evening is planned." : `${evenings} evenings are planned.` });
});

export const undoPlanAction = orgAction(undoPlanSchema, async (ctx, input, key) => {
  await undoPlan(ctx, input, key);
});

export const setGroupSizesAction = orgAction(setGroupSizesSchema, async (ctx, input, key) => {
  await setGroupSizes(ctx, input, key);
  await setFlash({ text: "Saved." });
});
