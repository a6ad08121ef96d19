"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { tryAddressAgain } from "@/lib/letters/returned/commands";
import { resendInvitation, revokeInvitation } from "@/lib/people/invitations/commands";
import { membershipIdSchema } from "@/lib/people/schema";
import { blockPerson, unblockPerson } from "@/lib/safety/blocks/commands";
import { blockSchema } from "@/lib/safety/blocks/schema";

export const resendInvitationAction = orgAction(membershipIdSchema, async (ctx, input, key) => {
  await resendInvitation(ctx, input, key);
  await setFlash({ text: "The invitation is on its way." });
});

export const revokeInvitationAction = orgAction(membershipIdSchema, async (ctx, input, key) => {
  await revokeInvitation(ctx, input, key);
  await setFlash({ text: "The invitation is withdrawn: its link opens nothing any more." });
});

export const tryAddressAgainAction = orgAction(membershipIdSchema, async (ctx, input, key) => {
  await tryAddressAgain(ctx, input, key);
  await setFlash({ text: "The next mail goes there again. If it comes back, you are told." });
});

export const blockAction = orgAction(blockSchema, async (ctx, input, key) => {
  await blockPerson(ctx, input, key);
  await setFlash({ text: "Done. You are kept apart from now on, and nobody is told why." });
});

export const unblockAction = orgAction(blockSchema, async (ctx, input, key) => {
  await unblockPerson(ctx, input, key);
  await setFlash({ text: "The block is gone. What it ended stays ended." });
});
