"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { savePrep, sharePrep } from "@/lib/prep/commands";
import { savePrepSchema, sharePrepSchema } from "@/lib/prep/schema";

export const savePrepAction = orgAction(savePrepSchema, async (ctx, input, key) => {
  await savePrep(ctx, input, key);
});

export const sharePrepAction = orgAction(sharePrepSchema, async (ctx, input, key) => {
  await sharePrep(ctx, input, key);
  await setFlash({
    text:
      input.readers.length > 0
        ? "Saved. Exactly those you ticked read it."
        : "Saved. Nobody but you reads it.",
  });
});
