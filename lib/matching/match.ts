import { assign } from "./assignment/assign";
import { atLeast, highestLowest } from "./bottleneck";
import { certify } from "./certificate";
import { readWants } from "./preferences";
import { type Problem, readProblem } from "./problem";
import { type Decision, report } from "./report";
import { deferredAcceptance, type Wants } from "./stable";
import type { MatchInput, MatchResult, MatchWatch } from "./types";

/**
 * Pairs mentees with mentors. Whatever the mode, locked pairs are kept, nobody has more pairs than seats, and pairs without
 * a score do not occur.
 *
 * - `total`: as many mentees as can be and, among such answers, the greatest total of scores.
 * - `fairest`: as many as can be, then the highest possible lowest score (of all pairs, locked ones included), then the total.
 * - `stable`: no two who are not paired would both rather have each other (see `MatchResult.blockingPairs`), and every
 *   mentee has the best mentor they have in any such answer.
 *
 * The first two carry a proof (see `Certificate`). The same input gives the same answer. Throws MatchError, which says
 * what is wrong, for input that contradicts itself. How it works: docs/decisions/0100.
 */
export function match(input: MatchInput, watch: MatchWatch = {}): MatchResult {
  const problem = readProblem(input);
  const wants = readWants(input, problem);
  watch.onProgress?.(0.1);
  const decision = decide(input, problem, wants, watch);
  watch.onProgress?.(0.9);
  return report(input, problem, wants, decision);
}

function decide(input: MatchInput, problem: Problem, wants: Wants, watch: MatchWatch): Decision {
  if (input.mode === "stable") return { columnOf: deferredAcceptance(problem, wants), certificate: null };
  const lowest = input.mode === "fairest" ? highestLowest(problem, lowestLocked(input, problem)) : 0;
  watch.onProgress?.(0.3);
  const allowed = lowest > 0 ? atLeast(problem, lowest) : problem;
  const onSeated = (seated: number) => watch.onProgress?.(0.3 + (0.6 * seated) / problem.rows);
  const state = assign(allowed, bonusOf(input), onSeated);
  const columnOf = state.seatOf.map((seat) => (seat < 0 ? -1 : (state.columnOfSeat[seat] as number)));
  return { columnOf, certificate: certify(input, problem, state, lowest) };
}

/** More than all scores of any answer together, so that one more pair outweighs them. */
function bonusOf({ mentees, mentors }: MatchInput): number {
  const seats = mentors.reduce((sum, { capacity }) => sum + capacity, 0);
  return Math.min(mentees.length, seats) + 1;
}

function lowestLocked(input: MatchInput, { lockedTo }: Problem): number {
  let lowest = 1;
  lockedTo.forEach((mentor, mentee) => {
    if (mentor >= 0) lowest = Math.min(lowest, input.score[mentee]?.[mentor] ?? 1);
  });
  return lowest;
}
