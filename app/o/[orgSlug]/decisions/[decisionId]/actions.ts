"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { keepLetter, sendDecision } from "@/lib/applications/choosing/commands";
import { decidedWords } from "@/lib/applications/choosing/rules";
import { sendDecisionSchema } from "@/lib/applications/choosing/schema";
import { orgAction } from "@/lib/forms/action";

export const sendDecisionAction = orgAction(sendDecisionSchema, async (ctx, input, key) => {
  const { do: step, ...decision } = input;
  const here = `/o/${ctx.slug}/decisions/${decision.decisionId}`;
  if (step === "preview") {
    await keepLetter(ctx, decision, key);
    redirect(`${here}#preview`);
  }
  await setFlash({ text: decidedWords(await sendDecision(ctx, decision, key)) });
  redirect(here);
});
