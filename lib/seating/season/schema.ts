import { z } from "zod";
import { groupSizeSchema } from "@/lib/programs/schema";

const pair = z.tuple([z.string(), z.string()]);

/** Who is to sit with whom, as it is stored: participation ids, group by group, evening by evening, and what it was planned from. */
export const planSchema = z.object({
  /** The evenings to come as planned, and before them those that were seated, as they sat when it was planned. */
  rounds: z.array(z.object({ session: z.string(), groups: z.array(z.array(z.string())) })),
  size: z.object({ target: z.number(), min: z.number(), max: z.number() }),
  /** Mentors with their own mentees, where they sit together. */
  pairs: z.array(pair),
  /** No plan with these sizes has fewer repeated meetings than this. */
  bound: z.number(),
});

const size = (least: number, most: number, message: string) =>
  z.coerce.number<string>(message).int(message).min(least, message).max(most, message);

export const cohortSeatingSchema = z.object({ cohortId: z.uuid() });

export const setGroupSizesSchema = z
  .object({
    cohortId: z.uuid(),
    groupSize: groupSizeSchema,
    groupSizeMin: size(2, 12, "Between 2 and 12, please."),
    groupSizeMax: size(2, 12, "Between 2 and 12, please."),
    pairsTogether: z.enum(["yes", "no"], "Please choose one."),
  })
  .refine(({ groupSize, groupSizeMin }) => groupSizeMin <= groupSize, {
    path: ["groupSizeMin"],
    message: "The fewest cannot be more than a group aims at.",
  })
  .refine(({ groupSize, groupSizeMax }) => groupSizeMax >= groupSize, {
    path: ["groupSizeMax"],
    message: "The most cannot be fewer than a group aims at.",
  });

export const undoPlanSchema = z.object({ cohortId: z.uuid(), changeId: z.uuid() });

/**
 * What the board of a planned evening sends as `to`: a group's number, "new", "none", "swap:" and the id of the other person, or
 * "listed" for the group chosen in its list.
 */
export const movePlannedSchema = z
  .object({
    sessionId: z.uuid(),
    personId: z.uuid("Please choose a person."),
    to: z.string("Please choose a group."),
    listed: z.string().default(""),
  })
  .transform(({ to, listed, ...rest }) => ({ ...rest, to: to === "listed" ? listed : to }))
  .pipe(
    z.object({
      sessionId: z.uuid(),
      personId: z.uuid(),
      to: z.string().regex(/^(\d{1,4}|new|none|swap:[0-9a-f-]{36})$/, "Please choose a group."),
    }),
  );

export type Plan = z.output<typeof planSchema>;
export type CohortSeating = z.output<typeof cohortSeatingSchema>;
export type SetGroupSizes = z.output<typeof setGroupSizesSchema>;
export type UndoPlan = z.output<typeof undoPlanSchema>;
export type MovePlanned = z.output<typeof movePlannedSchema>;
