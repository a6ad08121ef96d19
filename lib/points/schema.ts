import { z } from "zod";
import { POINT_LENGTH } from "@/lib/points/rules";

const text = z
  .string()
  // A point is one thought on one line, however it was typed.
  .transform((typed) => typed.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Please write something first.")
      .max(POINT_LENGTH, `Please keep it under ${POINT_LENGTH} characters; two points are fine.`),
  );

/** A checkbox: "yes", or not sent. */
const credited = z
  .literal("yes")
  .optional()
  .transform((yes) => yes === "yes");

export const writePointSchema = z.object({
  sessionId: z.uuid(),
  groupId: z.uuid(),
  agendaItemId: z.uuid(),
  /** Made by the browser, so that the same point arriving twice is one. */
  pointId: z.uuid().optional(),
  text,
  credited,
});
export const editPointSchema = z.object({ pointId: z.uuid(), text, credited });
export const strikePointSchema = z.object({ pointId: z.uuid() });
export const endorsePointSchema = z.object({
  pointId: z.uuid(),
  /** What is wished, so that the same tap arriving twice is one. */
  wish: z.enum(["endorse", "withdraw"]),
});

/** What a phone keeps until it has a connection. Its id was made there. */
export const entrySchema = z.discriminatedUnion("kind", [
  writePointSchema
    .omit({ sessionId: true, pointId: true })
    .extend({ kind: z.literal("point"), id: z.uuid() }),
  endorsePointSchema.extend({ kind: z.literal("endorse"), id: z.uuid() }),
]);

/** That somebody types; `pen` is the page's own for this one point. */
export const sayWritingSchema = z.object({
  sessionId: z.uuid(),
  groupId: z.uuid(),
  questionId: z.uuid(),
  pen: z.uuid(),
});

/** What a page asks for that was told of something new. */
export const newsSchema = z.object({
  group: z.uuid(),
  cursor: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
});

export type SayWriting = z.output<typeof sayWritingSchema>;
export type WritePoint = z.output<typeof writePointSchema>;
export type EditPoint = z.output<typeof editPointSchema>;
export type StrikePoint = z.output<typeof strikePointSchema>;
export type EndorsePoint = z.output<typeof endorsePointSchema>;
