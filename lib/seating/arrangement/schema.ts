import { z } from "zod";
import { planSchema } from "@/lib/seating/season/schema";

const mark = z.enum(["present", "absent"]).nullable();

/** Everything that one change of a seating can touch, as it stood before: stored with the change. Groups go by number. */
export const arrangementSchema = z.object({
  groups: z.array(z.number().int()),
  /** Somebody's participation or guest id, and the number of their group. */
  seats: z.array(z.tuple([z.string(), z.number().int()])),
  guests: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string() })),
  /** Marks of attendance that the change took back or set; others are left alone when it is undone. */
  marks: z.array(z.tuple([z.string(), mark])).default([]),
  /** The season's plan, where the change planned the evenings to come anew. */
  plan: planSchema.optional(),
});

export type Arrangement = z.output<typeof arrangementSchema>;
