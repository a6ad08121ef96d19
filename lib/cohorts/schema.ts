import { z } from "zod";
import { zoneSchema } from "@/lib/calendar/zone-list";
import { groupSizeSchema, mentorsPerGroupSchema, programNameSchema } from "@/lib/programs/schema";

/** How many mentees a mentor takes; also what "as many as needed" means for a cohort. */
export const capacitySchema = z.coerce
  .number<string>("A number, please.")
  .int("A whole number, please.")
  .min(0, "Zero or more.")
  .max(50, "At most 50.");

const fields = {
  name: programNameSchema,
  timeZone: zoneSchema,
  groupSize: groupSizeSchema,
  mentorsPerGroup: mentorsPerGroupSchema,
  defaultCapacity: capacitySchema.refine((capacity) => capacity > 0, "At least one."),
};

export const createCohortSchema = z.object({ programId: z.uuid(), ...fields });
export const editCohortSchema = z.object({ cohortId: z.uuid(), ...fields });
export const cohortIdSchema = z.object({ cohortId: z.uuid() });
/** Opening enrollment, and with `invite` inviting everybody in the cohort in the same go. */
export const openEnrollmentSchema = z.object({ cohortId: z.uuid(), invite: z.literal("yes").optional() });

export type CreateCohort = z.output<typeof createCohortSchema>;
export type EditCohort = z.output<typeof editCohortSchema>;
export type CohortId = z.output<typeof cohortIdSchema>;
