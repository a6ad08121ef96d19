"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { removePairMessage, writeToPair } from "@/lib/messages/pair/commands";
import { pairMessageIdSchema, writeToPairSchema } from "@/lib/messages/pair/schema";

export const writeToPairAction = orgAction(writeToPairSchema, async (ctx, input, key) => {
  const { name } = await writeToPair(ctx, input, key);
  await setFlash({ text: `Sent. ${name} reads it here; a mail follows in two minutes if they have not.` });
});

export const removePairMessageAction = orgAction(pairMessageIdSchema, async (ctx, input, key) => {
  await removePairMessage(ctx, input, key);
  await setFlash({ text: "Taken away here. A mail may have brought it by then." });
});
