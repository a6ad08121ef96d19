import { z } from "zod";

export const writeToPairSchema = z.object({
  pairingId: z.uuid(),
  body: z
    .string()
    .trim()
    .min(1, "Please write something first.")
    .max(3_000, "Please keep it under 3,000 characters."),
});

export const pairMessageIdSchema = z.object({ messageId: z.uuid() });

/** Older messages than the one a page began with. */
export const threadFilterSchema = z.object({ before: z.uuid().optional().catch(undefined) });

export type WriteToPair = z.output<typeof writeToPairSchema>;
export type PairMessageId = z.output<typeof pairMessageIdSchema>;
export type ThreadFilter = z.output<typeof threadFilterSchema>;
