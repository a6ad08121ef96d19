"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { answerPulse } from "@/lib/pulse/commands";
import { answerPulseSchema } from "@/lib/pulse/schema";

export const answerPulseAction = orgAction(answerPulseSchema, async (ctx, input, key) => {
  await answerPulse(ctx, input, key);
  await setFlash({ text: "Thank you. You can change it until it closes." });
  redirect(`/o/${ctx.slug}/sessions/${input.sessionId}/pulse`);
});
