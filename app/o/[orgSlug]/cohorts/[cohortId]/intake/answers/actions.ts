"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { askForIntake } from "@/lib/intake/asking/commands";
import { askForIntakeSchema } from "@/lib/intake/asking/schema";
import { beginTopics } from "@/lib/intake/topics/commands";
import { beginTopicsSchema } from "@/lib/intake/topics/schema";

export const askForIntakeAction = orgAction(askForIntakeSchema, async (ctx, input, key) => {
  const { asked } = await askForIntake(ctx, input, key);
  await setFlash({
    text: asked === 1 ? "One person is asked by mail." : `${asked} people are asked by mail.`,
  });
});

export const beginTopicsAction = orgAction(beginTopicsSchema, async (ctx, input, key) => {
  await beginTopics(ctx, input, key);
  await setFlash({ text: "A list to begin with. People can choose from it now." });
});
