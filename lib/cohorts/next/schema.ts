import { z } from "zod";
import { programNameSchema } from "@/lib/programs/schema";

const whoStays = ["nobody", "mentors", "everybody"] as const;

export const cloneCohortSchema = z.object({
  cohortId: z.uuid(),
  name: programNameSchema,
  /** YYYY-MM-DD, a day where the cohort meets. */
  startsOn: z.iso.date("Please choose a day of the calendar."),
  people: z.enum(whoStays, "Who stays?"),
});

export type CloneCohort = z.output<typeof cloneCohortSchema>;
