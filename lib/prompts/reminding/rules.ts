import { Temporal } from "temporal-polyfill";
import { parseLocal, toLocal } from "@/lib/calendar/when";

/** When those who have not answered are reminded, once: a day before it closes, at a moment of one's own, or never. */
export type Reminder = "dayBefore" | "own" | "none";

export const reminderLabels: Record<Reminder, string> = {
  dayBefore: "A day before it closes",
  own: "At another time",
  none: "Not at all",
};

/** Said beside the choice. */
export const reminderHint =
  "Once, by mail. A prompt that is open for less than two days reminds nobody by itself.";

export type PromptTimes = { opensAt: Date; closesAt: Date; createdAt: Date };

const DAY = 86_400_000;

/** When people are first asked. */
const askedAt = ({ opensAt, createdAt }: PromptTimes): Date => (opensAt > createdAt ? opensAt : createdAt);

/**
 * The same hour a day before a prompt closes, on the clock of `zone` (IANA); null where that is less than a day after people are
 * first asked.
 */
export function dayBefore(prompt: PromptTimes, zone: string): Date | null {
  const closing = Temporal.PlainDateTime.from(toLocal(prompt.closesAt, zone));
  const moment = parseLocal(closing.subtract({ days: 1 }).toString({ smallestUnit: "minute" }), zone);
  return moment.getTime() - askedAt(prompt).getTime() < DAY ? null : moment;
}

/** What was chosen for a prompt, as found from when it reminds. */
export function reminderOf(prompt: PromptTimes & { remindAt: Date | null }, zone: string): Reminder {
  if (prompt.remindAt?.getTime() === dayBefore(prompt, zone)?.getTime()) return "dayBefore";
  return prompt.remindAt ? "own" : "none";
}

/** Whether a moment of one's own lies where somebody can still be reminded of something. */
export const fitsBetween = (moment: Date, prompt: PromptTimes): boolean =>
  moment > askedAt(prompt) && moment < prompt.closesAt;
