import { z } from "zod";
import { boardViews, type DeclineKey, declineWords, type EndKey, endWords } from "@/lib/pairings/rules";

const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as [K, ...K[]];

/** For the organizers' eyes; empty for none. */
const note = z.string().trim().max(1_000, "Please keep it under 1,000 characters.").default("");

export const proposePairingSchema = z.object({
  cohortId: z.uuid(),
  menteeId: z.uuid("Please choose a mentee."),
  mentorId: z.uuid("Please choose a mentor."),
  reason: z.string().trim().max(600, "Please keep it under 600 characters.").default(""),
});

export const pairingIdSchema = z.object({ pairingId: z.uuid() });

export const declinePairingSchema = z.object({
  pairingId: z.uuid(),
  words: z.enum(keysOf<DeclineKey>(declineWords), "Please choose the words."),
  note,
});

export const endPairingSchema = z.object({
  pairingId: z.uuid(),
  reason: z.enum(keysOf<EndKey>(endWords), "Please choose the words."),
  note,
});

export type ProposePairing = z.output<typeof proposePairingSchema>;
export type PairingId = z.output<typeof pairingIdSchema>;
export type DeclinePairing = z.output<typeof declinePairingSchema>;
export type EndPairing = z.output<typeof endPairingSchema>;

/** The pairings page's address: what cannot be read is left out. */
export const boardViewSchema = z.object({
  show: z.enum(boardViews).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  mentee: z.string().max(40).catch(""),
});
