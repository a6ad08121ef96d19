"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { askMentor } from "@/lib/pairings/requests/commands";
import { askMentorSchema } from "@/lib/pairings/requests/schema";

export const askMentorAction = orgAction(askMentorSchema, async (ctx, input, key) => {
  const { requestId } = await askMentor(ctx, input, key);
  await setFlash({ text: "Asked. They get a mail, and you hear of their answer by mail." });
  redirect(`/o/${ctx.slug}/requests/${requestId}`);
});
