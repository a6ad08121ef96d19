import { CalendarError } from "@/lib/calendar/zone";
import { fieldProblems } from "@/lib/forms/read";
import { ruleSentence, type SeasonRule, seasonDates } from "@/lib/sessions/rules";
import { type SeasonRuleFields, type SeasonRuleText, seasonRuleSchema } from "@/lib/sessions/season/schema";

/** A session of the program's plan. */
export type PlannedSession = { title: string; minutes: number };

export type LaidOutSession = { number: number; title: string; minutes: number; startsAt: Date; endsAt: Date };

/** What a session lasts where the plan says nothing. */
const USUAL_MINUTES = 120;

/** The rule that the form's fields describe. */
export function ruleOf(fields: Pick<SeasonRuleFields, "repeat" | "week" | "weeks" | "weekday">): SeasonRule {
  const { repeat, week, weeks, weekday } = fields;
  return repeat === "monthly" ? { kind: "monthly", week, weekday } : { kind: "every", weeks, weekday };
}

/**
 * The sessions of a season as they would be saved: dates by the rule in `zone` (IANA), titles and lengths from the plan as
 * far as it goes. Throws `CalendarError` where the calendar cannot follow.
 */
export function laidOut(
  fields: SeasonRuleFields,
  zone: string,
  plan: readonly PlannedSession[],
): LaidOutSession[] {
  const { startsOn, time, count } = fields;
  const dates = seasonDates({ startsOn, rule: ruleOf(fields), time, zone, minutes: USUAL_MINUTES, count });
  return dates.map(({ startsAt }, index) => {
    const { title, minutes } = plan[index] ?? { title: `Session ${index + 1}`, minutes: USUAL_MINUTES };
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    return { number: index + 1, title, minutes, startsAt, endsAt };
  });
}

/** The council's usual rule: second Tuesdays at 18:30, as many as the plan has, from `today` (YYYY-MM-DD). */
export const usualRule = (today: string, planned: number): SeasonRuleText => ({
  repeat: "monthly",
  week: "2",
  weeks: "2",
  weekday: "2",
  time: "18:30",
  startsOn: today,
  count: String(planned || 6),
  place: "",
  address: "",
  videoUrl: "",
});

/** A query string as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>;

export type Preview = {
  /** What the form shows: the council's usual rule, and what was asked for instead. */
  rule: SeasonRuleText;
  /** Field → what is wrong with it. */
  errors: Record<string, string>;
  /** The season it would make; null where the rule cannot be followed. */
  shown: { sessions: LaidOutSession[]; sentence: string } | null;
};

type Planned = { today: string; timeZone: string; plan: readonly PlannedSession[] };

/** What a query string asks for, and the season that would come of it. Saves nothing, throws nothing. */
export function previewOf({ today, timeZone, plan }: Planned, query: Query, locale: string): Preview {
  const usual = usualRule(today, plan.length);
  const asked = Object.keys(usual).flatMap((name) => {
    const value = query[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const rule = { ...usual, ...Object.fromEntries(asked) };
  const parsed = seasonRuleSchema.safeParse(rule);
  if (!parsed.success) return { rule, errors: fieldProblems(parsed.error), shown: null };
  try {
    const sessions = laidOut(parsed.data, timeZone, plan);
    const sentence = ruleSentence(ruleOf(parsed.data), parsed.data.time, timeZone, locale);
    return { rule, errors: {}, shown: { sessions, sentence } };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return { rule, errors: { startsOn: error.message }, shown: null };
  }
}
