import { sharedHours } from "./hours";
import type { Ready } from "./people";
import type { PairParts, Weights } from "./types";

/**
 * What is not known counts half: who has not answered yet comes after those who fit, and before those who do not.
 * Each part goes from 0 to 1.
 */
const UNKNOWN = 0.5;

/** So many hours in common are plenty; more make no better pair. */
const PLENTY = 6;

/** By how many steps the mentor is ahead: 0 for none, the last for that many or more. */
const AHEAD = [0.4, 1, 1, 0.8, 0.6];

/** How much of what the mentee looks for the mentor offers, as much as it was asked for. */
export function topicsPart(mentee: Ready, mentor: Ready): number {
  if (mentee.allLevels === 0 || mentor.allLevels === 0) return UNKNOWN;
  const wanted = mentee.topics;
  let met = 0;
  for (let at = 0; at < wanted.length; at++) {
    const one = wanted[at] as { at: number; level: number };
    met += Math.min(mentor.levels[one.at] as number, one.level);
  }
  return met / mentee.allLevels;
}

function samePart(one: number, other: number): number {
  if (one < 0 || other < 0) return UNKNOWN;
  return one === other ? 1 : 0;
}

export const industryPart = (mentee: Ready, mentor: Ready) => samePart(mentee.industry, mentor.industry);
export const functionPart = (mentee: Ready, mentor: Ready) =>
  samePart(mentee.jobFunction, mentor.jobFunction);

/** A step or two ahead is best: near enough to remember how it was, far enough to know what comes. */
export function seniorityPart(mentee: Ready, mentor: Ready): number {
  if (mentee.seniority < 0 || mentor.seniority < 0) return UNKNOWN;
  const ahead = mentor.seniority - mentee.seniority;
  return ahead < 0 ? 0 : (AHEAD[Math.min(ahead, AHEAD.length - 1)] as number);
}

export function hoursPart(mentee: Ready, mentor: Ready): number {
  if (!mentee.week || !mentor.week) return UNKNOWN;
  return Math.min(1, sharedHours(mentee.week, mentor.week) / PLENTY);
}

export function languagesPart(mentee: Ready, mentor: Ready): number {
  if (mentee.languages.length === 0 || mentor.languages.length === 0) return UNKNOWN;
  return shareLanguage(mentee, mentor) ? 1 : 0;
}

export function shareLanguage({ languages: mine }: Ready, { languages: theirs }: Ready): boolean {
  for (let at = 0; at < mine.length; at++) if (theirs.includes(mine[at] as number)) return true;
  return false;
}

/** What a wish adds, by its rank on the list: the first 1, each further a tenth less, half at least; half for each side. */
export const wishPart = (rank: number) => Math.max(0.5, 1 - 0.1 * (rank - 1)) / 2;

export const partsOf = (mentee: Ready, mentor: Ready, wishes: number): PairParts => ({
  topics: topicsPart(mentee, mentor),
  industry: industryPart(mentee, mentor),
  jobFunction: functionPart(mentee, mentor),
  seniority: seniorityPart(mentee, mentor),
  hours: hoursPart(mentee, mentor),
  languages: languagesPart(mentee, mentor),
  wishes,
});

/**
 * The mean of the parts by their weights, which add up to `all`; 0 where nothing has any. To four places: nobody should
 * believe in more.
 */
export function weigh(parts: PairParts, weights: Weights, all = sumOf(weights)): number {
  if (all === 0) return 0;
  const sum =
    parts.topics * weights.topics +
    parts.industry * weights.industry +
    parts.jobFunction * weights.jobFunction +
    parts.seniority * weights.seniority +
    parts.hours * weights.hours +
    parts.languages * weights.languages +
    parts.wishes * weights.wishes;
  return Math.round((sum / all) * 10_000) / 10_000;
}

export const sumOf = (weights: Weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0);
