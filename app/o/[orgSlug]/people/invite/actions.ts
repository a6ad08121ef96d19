"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { invitePerson } from "@/lib/people/invitations/commands";
import { sentWords } from "@/lib/people/invitations/rules";
import { invitePersonSchema } from "@/lib/people/invitations/schema";

export const invitePersonAction = orgAction(invitePersonSchema, async (ctx, input, key) => {
  const { membershipId } = await invitePerson(ctx, input, key);
  await setFlash({ text: sentWords(1) });
  redirect(`/o/${ctx.slug}/people/${membershipId}`);
});
