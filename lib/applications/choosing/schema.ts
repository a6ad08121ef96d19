import { z } from "zod";

const states = ["new", "waitlisted", "accepted", "declined", "withdrawn"] as const;

/** The address bar of the list; what cannot be read is left out. */
export const applicationsViewSchema = z.object({
  state: z.enum(states).catch("new"),
  role: z.enum(["mentor", "mentee"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Whom an organizer has ticked, and what they are to be told. */
export const prepareDecisionSchema = z.object({
  cohortId: z.uuid(),
  state: z.enum(["accepted", "waitlisted", "declined"]),
  applicationIds: z
    .array(z.uuid(), "Please tick at least one application.")
    .min(1, "Please tick at least one application.")
    .max(1_000, "At most 1,000 at a time."),
});

export const sendDecisionSchema = z.object({
  decisionId: z.uuid(),
  letter: z
    .string()
    .trim()
    .min(20, "Please write a few words to them.")
    .max(5_000, "At most 5,000 characters."),
  /** Of an acceptance beyond the places: take everybody, or put those who came later on the waitlist. */
  beyond: z.enum(["accept", "waitlist"]).optional(),
  /** preview: keep the words and show the mail. */
  do: z.enum(["preview", "send"]).default("send"),
});

export type ApplicationsView = z.output<typeof applicationsViewSchema>;
export type PrepareDecision = z.output<typeof prepareDecisionSchema>;
export type SendDecision = Omit<z.output<typeof sendDecisionSchema>, "do">;
