"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { resendInvitation, revokeInvitation } from "@/lib/people/invitations/commands";
import { membershipIdSchema } from "@/lib/people/schema";

export const resendInvitationAction = orgAction(membershipIdSchema, async (ctx, input, key) => {
  await resendInvitation(ctx, input, key);
  await setFlash({ text: "The invitation is on its way." });
});

export const revokeInvitationAction = orgAction(membershipIdSchema, async (ctx, input, key) => {
  await revokeInvitation(ctx, input, key);
  await setFlash({ text: "The invitation is withdrawn: its link opens nothing any more." });
});
