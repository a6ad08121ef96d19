import type { Assignable } from "./assignment/assign";
import { Counting } from "./counting";

/**
 * The highest score, but at most `cap`, such that as many rows can be seated with scores of at least that as can be seated
 * at all (a bottleneck assignment, by halving the interval). It is 0 where nobody can be seated.
 */
export function highestLowest(problem: Assignable, cap: number): number {
  const counting = new Counting(problem);
  const all = counting.most(0);
  if (all === 0) return 0;
  let possible = counting.lowest();
  if (possible >= cap || counting.most(cap) === all) return cap;
  let impossible = cap;
  for (;;) {
    const middle = possible + (impossible - possible) / 2;
    if (middle <= possible || middle >= impossible) return possible;
    if (counting.most(middle) === all) possible = counting.lowest();
    else impossible = middle;
  }
}

/** The same problem without the pairs below a score. */
export function atLeast(problem: Assignable, lowest: number): Assignable {
  const score = new Float64Array(problem.score.length);
  for (let at = 0; at < score.length; at++) {
    const one = problem.score[at] as number;
    score[at] = one >= lowest ? one : Number.NEGATIVE_INFINITY;
  }
  return { ...problem, score };
}
