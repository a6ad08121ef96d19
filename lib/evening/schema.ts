import { z } from "zod";

/** What every press says: which evening, and how it stood when the button was shown (0: it had not begun). */
export type Press = { sessionId: string; version: number };

/** Of a console's one form the button says what to do: "pause", "extend:2", "goTo:<item>", "turn:<question>:<group>". */
const wishSchema = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(
    z.union(
      [
        z.tuple([z.enum(["begin", "start", "pause", "reconvene", "groups", "close", "reopen", "undo"])]),
        // Minutes beside the agenda's in all, so that the same press arriving twice is one.
        z.tuple([z.literal("extend"), z.coerce.number<string>().int().min(0).max(240)]),
        z.tuple([z.literal("goTo"), z.uuid()]),
        z.tuple([z.literal("turn"), z.uuid(), z.uuid()]),
        z.tuple([z.literal("points"), z.enum(["yes", "no"])]),
      ],
      "This button cannot be read.",
    ),
  );

export const pressSchema = z.object({
  sessionId: z.uuid(),
  version: z.coerce.number<string>().int().min(0),
  do: wishSchema,
});
export type ConsolePress = z.output<typeof pressSchema>;

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
