import { z } from "zod";
import { leads } from "@/lib/letters/reminding/rules";
import { noticeKinds } from "@/lib/letters/rules";

/** Which kinds come by mail, and which to the inbox; those that were shown and not ticked do not. */
export const chooseNoticesSchema = z.object({
  shown: z.array(z.enum(noticeKinds)).min(1),
  mail: z.array(z.enum(noticeKinds)).default([]),
  app: z.array(z.enum(noticeKinds)).default([]),
});

const hour = z.coerce.number().int().min(0).max(23);

/** When mail comes: hours by the clocks of one's own zone, Monday is 1. */
export const chooseTimesSchema = z.object({
  rhythm: z.enum(["once", "daily", "weekly"]),
  hour,
  weekday: z.coerce.number().int().min(1).max(7),
  quiet: z.literal("yes").optional(),
  quietFrom: hour,
  quietUntil: hour,
  /** Minutes before a session or a meeting. */
  lead: z.coerce.number().pipe(z.literal(leads)),
});

export const chooseByLinkSchema = z.object({ mail: z.enum(["yes", "no"]) });

export type ChooseNotices = z.output<typeof chooseNoticesSchema>;
export type ChooseTimes = z.output<typeof chooseTimesSchema>;
export type ChooseByLink = z.output<typeof chooseByLinkSchema>;
