import { z } from "zod";
import { DUE_IN, dropWords } from "@/lib/follow-ups/rules";

const day = z.iso.date("Please choose a day.");
const otherDay = z.union([z.literal("").transform(() => undefined), day]).optional();
const someId = z.union([z.literal("").transform(() => undefined), z.uuid()]).optional();

/** So many days from today; a date beside it counts instead. */
const dueFields = { due: z.coerce.number().int().min(0).max(366).default(DUE_IN), dueOn: otherDay };

export const makePromiseSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1, "Please say what will be done.")
    .max(300, "Please keep it under 300 characters."),
  ...dueFields,
  /** Who it is between: "me" alone, or another member. */
  otherId: z.union([z.literal("me").transform(() => null), z.uuid()], "Please choose who it is for."),
  /** Who does it. */
  doer: z.enum(["me", "other"]).default("me"),
  noteId: someId,
  pointId: someId,
});
export type MakePromise = z.output<typeof makePromiseSchema>;

export const promiseFromNoteSchema = z.object({ noteId: z.uuid() });
export type PromiseFromNote = z.output<typeof promiseFromNoteSchema>;

export const followUpIdSchema = z.object({ followUpId: z.uuid() });
export type FollowUpId = z.output<typeof followUpIdSchema>;

export const dropFollowUpSchema = z.object({
  followUpId: z.uuid(),
  words: z.enum(Object.keys(dropWords) as [keyof typeof dropWords, ...(keyof typeof dropWords)[]]),
});
export type DropFollowUp = z.output<typeof dropFollowUpSchema>;

export const moveFollowUpSchema = z.object({ followUpId: z.uuid(), ...dueFields });
export type MoveFollowUp = z.output<typeof moveFollowUpSchema>;

/** What one tap beside a promise does. */
export const tapFollowUpSchema = z.object({
  followUpId: z.uuid(),
  tap: z.enum(["done", "nudge", "drop"]),
});
