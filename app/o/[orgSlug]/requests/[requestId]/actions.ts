"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import {
  acceptRequest,
  approveRequest,
  declineRequest,
  refuseRequest,
} from "@/lib/pairings/requests/answers/commands";
import { withdrawRequest } from "@/lib/pairings/requests/commands";
import { declineRequestSchema, requestIdSchema } from "@/lib/pairings/requests/schema";

export const acceptRequestAction = orgAction(requestIdSchema, async (ctx, input, key) => {
  const { pairingId } = await acceptRequest(ctx, input, key);
  await setFlash({
    text: pairingId ? "You are paired. Both of you get a mail." : "Thank you. Your yes is in.",
  });
  if (pairingId) redirect(`/o/${ctx.slug}/pairings/${pairingId}`);
});

export const declineRequestAction = orgAction(declineRequestSchema, async (ctx, input, key) => {
  await declineRequest(ctx, input, key);
  await setFlash({ text: "Thank you for saying so. They get your words by mail." });
});

export const withdrawRequestAction = orgAction(requestIdSchema, async (ctx, input, key) => {
  await withdrawRequest(ctx, input, key);
  await setFlash({ text: "Taken back. You can ask somebody else." });
});

export const approveRequestAction = orgAction(requestIdSchema, async (ctx, input, key) => {
  const { pairingId } = await approveRequest(ctx, input, key);
  await setFlash({ text: "They are paired. Both get a mail." });
  redirect(`/o/${ctx.slug}/pairings/${pairingId}`);
});

export const refuseRequestAction = orgAction(requestIdSchema, async (ctx, input, key) => {
  await refuseRequest(ctx, input, key);
  await setFlash({ text: "Both are told by mail that it will not go ahead." });
});
