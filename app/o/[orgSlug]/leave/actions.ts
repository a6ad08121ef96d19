"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { removePerson } from "@/lib/people/leaving/commands";
import { membershipIdSchema } from "@/lib/people/schema";

export const leaveAction = orgAction(membershipIdSchema, async (ctx, _, key) => {
  await removePerson(ctx, { membershipId: ctx.membershipId }, key);
  await setFlash({ text: `You have left ${ctx.orgName}. Thank you for the time you gave it.` });
  redirect("/me");
});
