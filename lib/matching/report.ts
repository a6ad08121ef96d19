import { countBlockingPairs, isOfFirstThree } from "./figures";
import type { Problem } from "./problem";
import type { Wants } from "./stable";
import type { Certificate, MatchedPair, MatchInput, MatchResult } from "./types";

/** The column of every row, -1 for none, and what proves it. */
export type Decision = { columnOf: Int32Array; certificate: Certificate | null };

/** Puts the decision and the locked pairs together again, in the words of the input, with the figures. */
export function report(input: MatchInput, problem: Problem, wants: Wants, decision: Decision): MatchResult {
  const { columnOf, certificate } = decision;
  const mentorOf = mentorsOf(problem, columnOf);
  const pairs: MatchedPair[] = [];
  const unmatched: string[] = [];
  let inFirstThree = 0;
  input.mentees.forEach(({ id }, mentee) => {
    const at = mentorOf[mentee] as number;
    const mentor = input.mentors[at];
    const line = input.score[mentee] ?? [];
    if (!mentor) {
      unmatched.push(id);
      return;
    }
    if (isOfFirstThree(input.menteePreference?.[mentee] ?? line, line, at)) inFirstThree++;
    pairs.push({ mentee: id, mentor: mentor.id, score: line[at] ?? 0 });
  });
  const total = sum(pairs.map(({ score }) => score));
  return {
    pairs,
    unmatched,
    total,
    minimum: pairs.reduce((least, { score }) => Math.min(least, score), pairs.length > 0 ? 1 : 0),
    mean: pairs.length > 0 ? total / pairs.length : 0,
    topThreeShare: pairs.length > 0 ? inFirstThree / pairs.length : 0,
    blockingPairs: countBlockingPairs(problem, columnOf, wants),
    certificate: certificate && { ...certificate, gap: gapOf(input, pairs, certificate) },
  };
}

/** By the place among the input's mentees: the place of their mentor, or -1. */
function mentorsOf({ lockedTo, menteeOf, mentorOf }: Problem, columnOf: Int32Array): Int32Array {
  const mentors = lockedTo.slice();
  menteeOf.forEach((mentee, row) => {
    const column = columnOf[row] as number;
    mentors[mentee] = column < 0 ? -1 : (mentorOf[column] as number);
  });
  return mentors;
}

/** By how much what the prices add up to differs from what the pairs weigh. */
function gapOf(input: MatchInput, pairs: MatchedPair[], certificate: Certificate): number {
  const weight = sum(pairs.map(({ score }) => score + certificate.bonus));
  const seats = sum(input.mentors.map(({ capacity }, at) => capacity * (certificate.mentorPrice[at] ?? 0)));
  return Math.abs(sum(certificate.menteePrice) + seats - weight);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
