"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { userAction } from "@/lib/forms/action";
import { chooseNotices, chooseTimes } from "@/lib/letters/commands";
import { chooseNoticesSchema, chooseTimesSchema } from "@/lib/letters/schema";

export const chooseNoticesAction = userAction(chooseNoticesSchema, async (ctx, input, key) => {
  await chooseNotices(ctx, input, key);
  await setFlash({ text: "Saved. It holds from the next news on." });
});

export const chooseTimesAction = userAction(chooseTimesSchema, async (ctx, input, key) => {
  await chooseTimes(ctx, input, key);
  await setFlash({ text: "Saved. It holds from the next mail on." });
});
