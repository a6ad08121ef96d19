"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { remindOfConduct } from "@/lib/safety/conduct/commands";
import { remindSchema } from "@/lib/safety/conduct/schema";

export const remindAction = orgAction(remindSchema, async (ctx, input, key) => {
  const { reminded } = await remindOfConduct(ctx, input, key);
  await setFlash({ text: `${reminded === 1 ? "One mail is" : `${reminded} mails are`} on the way.` });
});
