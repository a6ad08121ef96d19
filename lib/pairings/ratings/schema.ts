import { z } from "zod";

export const ratePairingSchema = z.object({
  pairingId: z.uuid(),
  value: z.enum(["great", "well", "slow", "hard", "change"], "Please choose the words that fit."),
  words: z.string().trim().max(600, "Please keep it under 600 characters.").default(""),
});
export type RatePairing = z.output<typeof ratePairingSchema>;
