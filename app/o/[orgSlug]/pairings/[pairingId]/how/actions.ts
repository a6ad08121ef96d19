"use server";

import { orgAction } from "@/lib/forms/action";
import { ratePairing } from "@/lib/pairings/ratings/commands";
import { ratePairingSchema } from "@/lib/pairings/ratings/schema";

export const ratePairingAction = orgAction(ratePairingSchema, async (ctx, input, key) => {
  await ratePairing(ctx, input, key);
  return { message: "Thank you. The organizers read it, nobody else." };
});
