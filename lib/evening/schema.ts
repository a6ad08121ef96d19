import { z } from "zod";

/** What every press says: which evening, and how it stood when the button was shown. */
const press = { sessionId: z.uuid(), version: z.coerce.number<string>().int().min(0) };

export const pressSchema = z.object(press);
export const extendSchema = z.object({
  ...press,
  /** Minutes beside the agenda's, in all, so that the same press arriving twice is one. */
  extra: z.coerce
    .number<string>()
    .int()
    .min(0)
    .max(240, "That is more than four hours. Please change the agenda instead."),
});
export const goToSchema = z.object({ ...press, itemId: z.uuid() });
export const turnSchema = z.object({ ...press, askedId: z.uuid(), groupId: z.uuid() });
export const showPointsSchema = z.object({ ...press, shown: z.enum(["yes", "no"]) });

export type Press = z.output<typeof pressSchema>;
export type Extend = z.output<typeof extendSchema>;
export type GoTo = z.output<typeof goToSchema>;
export type GiveTurn = z.output<typeof turnSchema>;
export type ShowPoints = z.output<typeof showPointsSchema>;

const instant = z.number().int();

/** A state as it is kept to be undone. */
export const stateSchema = z.object({
  stage: z.enum(["groups", "room"]),
  itemId: z.uuid().nullable(),
  itemSince: instant,
  runningSince: instant.nullable(),
  elapsed: z.number().int().min(0),
  extra: z.number().int().min(0),
  askedId: z.uuid().nullable(),
  groupId: z.uuid().nullable(),
  pointsShown: z.boolean(),
  closedAt: instant.nullable(),
});
