"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { sentWords } from "@/lib/people/invitations/rules";
import { inviteMembersSchema } from "@/lib/people/invitations/schema";

export const inviteMembersAction = orgAction(inviteMembersSchema, async (ctx, input, key) => {
  const { invited } = await inviteMembers(ctx, input, key);
  await setFlash({ text: sentWords(invited) });
});
