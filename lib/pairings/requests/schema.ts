import { z } from "zod";
import { type DeclineKey, declineWords } from "@/lib/pairings/rules";

export const askMentorSchema = z.object({
  cohortId: z.uuid(),
  mentorId: z.uuid("Please choose a mentor."),
  text: z
    .string()
    .trim()
    .min(1, "A sentence or two about what you hope for, so that they can say yes.")
    .max(800, "Please keep it under 800 characters."),
});

export const requestIdSchema = z.object({ requestId: z.uuid() });

export const declineRequestSchema = z.object({
  requestId: z.uuid(),
  words: z.enum(Object.keys(declineWords) as [DeclineKey, ...DeclineKey[]], "Please choose the words."),
});

export type AskMentor = z.output<typeof askMentorSchema>;
export type RequestId = z.output<typeof requestIdSchema>;
export type DeclineRequest = z.output<typeof declineRequestSchema>;

/** The address of the mentors to ask. */
export const mentorsViewSchema = z.object({
  ask: z.string().max(40).catch(""),
  search: z.string().trim().max(80).catch(""),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});
export type MentorsView = z.output<typeof mentorsViewSchema>;
