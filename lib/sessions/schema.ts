import { z } from "zod";

const sessionTitleSchema = z
  .string()
  .trim()
  .min(2, "Please give the session a title.")
  .max(120, "Please keep it under 120 characters.");

const sessionMinutesSchema = z.coerce
  .number<string>("How many minutes does it last?")
  .int("Whole minutes, please.")
  .min(15, "At least 15 minutes.")
  .max(720, "At most 720 minutes.");

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Where people meet by video; empty where they do not. */
export const videoUrlSchema = z
  .string()
  .trim()
  .max(500, "This link is too long.")
  .refine((text) => text === "" || isWebAddress(text), "A link begins with https://")
  .default("");

/** Where a session takes place: a place, a video link, or both. */
export const whereFields = {
  place: z.string().trim().max(120, "Please keep it under 120 characters.").default(""),
  address: z.string().trim().max(240, "Please keep it under 240 characters.").default(""),
  videoUrl: videoUrlSchema,
};

/** Date and time as `<input type="datetime-local">` gives them, read in the cohort's zone. */
const localStartSchema = z.string().min(1, "When does it begin?");

const sessionFields = {
  title: sessionTitleSchema,
  startsAt: localStartSchema,
  minutes: sessionMinutesSchema,
  ...whereFields,
};

export const sessionIdSchema = z.object({ sessionId: z.uuid() });
export const editSessionSchema = z.object({ sessionId: z.uuid(), ...sessionFields });
export const addSessionSchema = z.object({ cohortId: z.uuid(), ...sessionFields });

export type SessionId = z.output<typeof sessionIdSchema>;
export type EditSession = z.output<typeof editSessionSchema>;
export type AddSession = z.output<typeof addSessionSchema>;
