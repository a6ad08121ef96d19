import { CalendarError } from "@/lib/calendar/zone";
import { fieldProblems } from "@/lib/forms/read";
import { ruleSentence } from "@/lib/sessions/rules";
import type { SeasonPage } from "@/lib/sessions/season/queries";
import { type LaidOutSession, laidOut, ruleOf, usualRule } from "@/lib/sessions/season/rules";
import { type SeasonRuleText, seasonRuleSchema } from "@/lib/sessions/season/schema";

export type Query = Record<string, string | string[] | undefined>;

type Preview = {
  rule: SeasonRuleText;
  errors: Record<string, string>;
  /** Null where the rule cannot be followed; `errors` says why. */
  shown: { sessions: LaidOutSession[]; sentence: string } | null;
};

/** What the address asks for, on top of the council's usual rule, and the season it would make. */
export function previewOf(season: SeasonPage, query: Query, locale: string): Preview {
  const usual = usualRule(season.today, season.plan.length);
  const asked = Object.keys(usual).flatMap((name) => {
    const value = query[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const rule = { ...usual, ...Object.fromEntries(asked) };
  const parsed = seasonRuleSchema.safeParse(rule);
  if (!parsed.success) return { rule, errors: fieldProblems(parsed.error), shown: null };
  try {
    const sessions = laidOut(parsed.data, season.timeZone, season.plan);
    const sentence = ruleSentence(ruleOf(parsed.data), parsed.data.time, season.timeZone, locale);
    return { rule, errors: {}, shown: { sessions, sentence } };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return { rule, errors: { startsOn: error.message }, shown: null };
  }
}
