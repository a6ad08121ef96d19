"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { invitedWords } from "@/lib/people/invitations/rules";
import { inviteMembersSchema } from "@/lib/people/invitations/schema";

export const inviteMembersAction = orgAction(inviteMembersSchema, async (ctx, input, key) => {
  const done = await inviteMembers(ctx, input, key);
  await setFlash({ text: invitedWords(done) });
});
