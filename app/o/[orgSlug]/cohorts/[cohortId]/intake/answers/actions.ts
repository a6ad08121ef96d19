"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { askForIntake } from "@/lib/intake/asking/commands";
import { askForIntakeSchema } from "@/lib/intake/asking/schema";

export const askForIntakeAction = orgAction(askForIntakeSchema, async (ctx, input, key) => {
  const { asked } = await askForIntake(ctx, input, key);
  await setFlash({
    text: asked === 1 ? "One person is asked by mail." : `${asked} people are asked by mail.`,
  });
});
