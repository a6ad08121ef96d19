import { z } from "zod";
import { type CancelKey, cancelWords, type MoveKey, moveWords, USUAL_MINUTES } from "@/lib/meetings/rules";
import { videoUrlSchema } from "@/lib/sessions/schema";

const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as [K, ...K[]];

/** As `<input type="datetime-local">` gives it, on the clock of whoever proposes; empty where there is no further one. */
const localTime = z.string().trim().max(40).default("");

const timeFields = {
  time1: z.string().trim().min(1, "When could it be?").max(40),
  time2: localTime,
  time3: localTime,
};

const whereFields = {
  purpose: z.string().trim().max(600, "Please keep it under 600 characters.").default(""),
  place: z.string().trim().max(240, "Please keep it under 240 characters.").default(""),
  videoUrl: videoUrlSchema,
};

const minutes = z.coerce
  .number<string>("How many minutes does it take?")
  .int("Whole minutes, please.")
  .min(10, "At least 10 minutes.")
  .max(480, "At most eight hours.")
  .default(USUAL_MINUTES);

export const meetingIdSchema = z.object({ meetingId: z.uuid() });
export const proposeMeetingSchema = z.object({
  pairingId: z.uuid(),
  minutes,
  ...timeFields,
  ...whereFields,
});
export const offerTimesSchema = z.object({
  meetingId: z.uuid(),
  ...timeFields,
  words: z.enum(keysOf<MoveKey>(moveWords), "Please choose the words."),
});
export const pickTimeSchema = z.object({
  meetingId: z.uuid(),
  time: z.iso.datetime("Please tap one of the times.").transform((text) => new Date(text)),
});
export const changeWhereSchema = z.object({ meetingId: z.uuid(), ...whereFields });
export const cancelMeetingSchema = z.object({
  meetingId: z.uuid(),
  words: z.enum(keysOf<CancelKey>(cancelWords), "Please choose the words."),
});
export const sayMetSchema = z.object({ meetingId: z.uuid(), met: z.enum(["yes", "no", "open"]) });
export const logMeetingSchema = z.object({
  pairingId: z.uuid(),
  startedAt: z.string().trim().min(1, "When did you meet?").max(40),
  minutes,
});

export type MeetingId = z.output<typeof meetingIdSchema>;
export type ProposeMeeting = z.output<typeof proposeMeetingSchema>;
export type OfferTimes = z.output<typeof offerTimesSchema>;
export type PickTime = z.output<typeof pickTimeSchema>;
export type ChangeWhere = z.output<typeof changeWhereSchema>;
export type CancelMeeting = z.output<typeof cancelMeetingSchema>;
export type SayMet = z.output<typeof sayMetSchema>;
export type LogMeeting = z.output<typeof logMeetingSchema>;
