import { z } from "zod";
import { capacitySchema } from "@/lib/cohorts/schema";

const participation = { cohortId: z.uuid(), participationId: z.uuid() };

/** A mentor without a number takes the cohort's default. */
const capacityOrDefault = z.union([z.literal("").transform(() => null), capacitySchema]).default(null);

export const addParticipantSchema = z.object({
  cohortId: z.uuid(),
  membershipId: z.uuid("Please choose a person."),
  role: z.enum(["mentor", "mentee"], "Please choose a role."),
  capacity: capacityOrDefault,
});

export const changeCapacitySchema = z.object({ ...participation, capacity: capacitySchema });
export const participationSchema = z.object(participation);

export const acceptConductSchema = z.object({
  cohortId: z.uuid(),
  /** The version of the texts that was on the screen. */
  version: z.coerce.number<string>().int().min(1),
});

export type AddParticipant = z.output<typeof addParticipantSchema>;
export type ChangeCapacity = z.output<typeof changeCapacitySchema>;
export type ParticipationInput = z.output<typeof participationSchema>;
export type AcceptConduct = z.output<typeof acceptConductSchema>;

/** The people page's address: what cannot be read is left out. */
export const peopleViewSchema = z.object({
  role: z.enum(["mentor", "mentee"]).nullable().catch(null),
  q: z.string().trim().max(100).catch(""),
  add: z.string().trim().max(100).catch(""),
  /** The participation whose forms are open. */
  change: z.string().max(40).catch(""),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});
