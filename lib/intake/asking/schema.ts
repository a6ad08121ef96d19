import { z } from "zod";

export const askForIntakeSchema = z.object({ cohortId: z.uuid() });

/** The address of the page of answers: what cannot be read is left out. */
export const answersViewSchema = z.object({
  show: z.enum(["missing", "answered"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export type AskForIntake = z.output<typeof askForIntakeSchema>;
