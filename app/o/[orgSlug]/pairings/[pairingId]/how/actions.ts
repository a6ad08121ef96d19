"use server";

import { orgAction } from "@/lib/forms/action";
import { ratePairing } from "@/lib/pairings/ratings/commands";
import { ratePairingSchema } from "@/lib/pairings/ratings/schema";

/** One tap; the page says by itself what was said. */
export const ratePairingAction = orgAction(ratePairingSchema, async (ctx, input, key) => {
  await ratePairing(ctx, input, key);
});

/** The same answer with words, from a form of its own: each form thanks for itself alone. */
export const sayMoreAction = orgAction(ratePairingSchema, async (ctx, input, key) => {
  await ratePairing(ctx, input, key);
  return { message: "Thank you. The organizers read it, nobody else." };
});
