"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { logMeeting } from "@/lib/meetings/ending/commands";
import { logMeetingSchema } from "@/lib/meetings/schema";
import { acceptPairing, declinePairing, endPairing, withdrawPairing } from "@/lib/pairings/commands";
import { wishRematch } from "@/lib/pairings/rematch/commands";
import { wishRematchSchema } from "@/lib/pairings/rematch/schema";
import { declinePairingSchema, endPairingSchema, pairingIdSchema } from "@/lib/pairings/schema";

export const acceptPairingAction = orgAction(pairingIdSchema, async (ctx, input, key) => {
  await acceptPairing(ctx, input, key);
  await setFlash({ text: "Thank you. Your yes is in." });
});

export const declinePairingAction = orgAction(declinePairingSchema, async (ctx, input, key) => {
  await declinePairing(ctx, input, key);
  await setFlash({ text: "Thank you for saying so. The organizers take it from here." });
});

export const endPairingAction = orgAction(endPairingSchema, async (ctx, input, key) => {
  await endPairing(ctx, input, key);
  await setFlash({ text: "The pairing has ended. Its history stays." });
});

export const withdrawPairingAction = orgAction(pairingIdSchema, async (ctx, input, key) => {
  await withdrawPairing(ctx, input, key);
  await setFlash({ text: "Withdrawn. The mentor’s seat is free again." });
});

export const logMeetingAction = orgAction(logMeetingSchema, async (ctx, input, key) => {
  await logMeeting(ctx, input, key);
  await setFlash({ text: "Noted: you met." });
});

export const wishRematchAction = orgAction(wishRematchSchema, async (ctx, input, key) => {
  await wishRematch(ctx, input, key);
  await setFlash({
    text: input.wanted
      ? "The organizers know. They will look for somebody."
      : "Noted. You can change it any time.",
  });
});
