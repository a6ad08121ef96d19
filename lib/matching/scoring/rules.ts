import { sharedHours } from "./hours";
import { shareLanguage } from "./parts";
import type { Ready } from "./people";
import type { Rules } from "./types";

/**
 * The rules that can be named to an organizer. Who is whose manager, and who is to be kept apart, is told to the engine
 * alone: see `Kept`.
 */
export type OpenRule = Exclude<keyof Rules, "notOwnManager">;

export const openRules: readonly OpenRule[] = [
  "sharedLanguage",
  "mentorSenior",
  "differentEmployer",
  "sharedHours",
];

/** Whether a rule stands against two. What is not known forbids nothing. */
export function forbids(rule: OpenRule, rules: Rules, mentee: Ready, mentor: Ready): boolean {
  switch (rule) {
    case "sharedLanguage":
      return (
        rules.sharedLanguage &&
        mentee.languages.length > 0 &&
        mentor.languages.length > 0 &&
        !shareLanguage(mentee, mentor)
      );
    case "mentorSenior":
      return (
        rules.mentorSenior &&
        mentee.seniority >= 0 &&
        mentor.seniority >= 0 &&
        mentor.seniority <= mentee.seniority
      );
    case "differentEmployer":
      return rules.differentEmployer && mentee.employer >= 0 && mentee.employer === mentor.employer;
    case "sharedHours":
      return (
        rules.sharedHours > 0 &&
        mentee.week !== null &&
        mentor.week !== null &&
        sharedHours(mentee.week, mentor.week) < rules.sharedHours
      );
  }
}

/** Why two may not be paired: by rules that can be named, which ones; by what people told us, no word. */
export type Against = { rules: OpenRule[]; kept: boolean };

export function againstOf(mentee: Ready, mentor: Ready, rules: Rules, kept: Kept): Against {
  return {
    rules: openRules.filter((rule) => forbids(rule, rules, mentee, mentor)),
    kept: kept(mentee.person.id, mentor.person.id),
  };
}

/** Whether two are not to be paired by what somebody told the engine alone. */
export type Kept = (mentee: string, mentor: string) => boolean;
