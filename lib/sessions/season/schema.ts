import { z } from "zod";
import { whereFields } from "@/lib/sessions/schema";

const whole = (least: number, most: number, message: string) =>
  z.coerce.number<string>(message).int(message).min(least, message).max(most, message);

const weekday = whole(1, 7, "Please choose a weekday.").transform((day) => day as 1 | 2 | 3 | 4 | 5 | 6 | 7);

/** The rule as the form's query string says it. */
export const seasonRuleSchema = z.object({
  repeat: z.enum(["monthly", "weeks"], "Please choose how often."),
  week: z
    .enum(["1", "2", "3", "4", "last"], "Please choose a week.")
    .transform((week) => (week === "last" ? week : (Number(week) as 1 | 2 | 3 | 4))),
  weeks: whole(1, 26, "Between 1 and 26 weeks."),
  weekday,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time such as 18:30, please."),
  startsOn: z.iso.date("Please choose a day of the calendar."),
  count: whole(1, 52, "Between 1 and 52 sessions."),
  ...whereFields,
});

export const layOutSeasonSchema = seasonRuleSchema.extend({ cohortId: z.uuid() });

export type SeasonRuleFields = z.output<typeof seasonRuleSchema>;
/** The same as the form holds it: text. */
export type SeasonRuleText = Record<keyof SeasonRuleFields, string>;
export type LayOutSeason = z.output<typeof layOutSeasonSchema>;
