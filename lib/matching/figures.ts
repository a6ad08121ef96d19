import type { Problem } from "./problem";
import type { Wants } from "./stable";

/** How many pairs of the undecided would both rather have each other; see `MatchResult.blockingPairs`. */
export function countBlockingPairs(problem: Problem, columnOf: Int32Array, wants: Wants): number {
  const { rows, columns, seats } = problem;
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const taken = new Int32Array(columns);
  for (let row = 0; row < rows; row++) {
    const column = columnOf[row] as number;
    if (column < 0) continue;
    taken[column] = (taken[column] as number) + 1;
    least[column] = Math.min(least[column] as number, wants.ofColumn[row * columns + column] as number);
  }
  for (let column = 0; column < columns; column++) {
    if ((taken[column] as number) < (seats[column] as number)) least[column] = Number.NEGATIVE_INFINITY;
  }
  let blocking = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const own = columnOf[row] as number;
    const has = own < 0 ? Number.NEGATIVE_INFINITY : (wants.ofRow[from + own] as number);
    for (let column = 0; column < columns; column++) {
      if (!((wants.ofRow[from + column] as number) > has)) continue;
      if ((wants.ofColumn[from + column] as number) > (least[column] as number)) blocking++;
    }
  }
  return blocking;
}

/** Whether somebody has one of their first three: whether they may have at most two that they want more. */
export function isOfFirstThree(
  wants: readonly number[] | readonly (number | null)[],
  score: readonly (number | null)[],
  own: number,
): boolean {
  const has = wants[own] as number;
  let better = 0;
  for (let other = 0; other < wants.length; other++) {
    if ((wants[other] as number) > has && score[other] !== null && ++better === 3) return false;
  }
  return true;
}
