import { type Problem, TOGETHER } from "./problem";

/**
 * A group of more people than there were groups in an earlier round holds two who sat together there: so in each round
 * at least so many pairs meet again as the worst earlier round forces, and over the rounds at least their sum. Who was not
 * there in the earlier round sits with anybody; pairs that are to sit together are taken off. (Of rounds in `past` only
 * the pairs are known, so they do not count here.)
 */
export function leastOverlap(problem: Problem): number {
  return problem.rounds.reduce((sum, _, round) => {
    const forced = problem.rounds.slice(0, round).map((_, earlier) => overlapOf(problem, round, earlier));
    return sum + Math.max(0, ...forced);
  }, 0);
}

function overlapOf({ ids, kind, rounds }: Problem, round: number, earlier: number): number {
  const [now, then] = [rounds[round], rounds[earlier]];
  if (!now || !then || then.tables.length === 0) return 0;
  const were = new Set(then.here);
  const both = now.here.filter((person) => were.has(person));
  const sizes = now.tables.map((table) => table.mentors + table.mentees);
  // The newcomers sit where they spare most: in the largest groups.
  for (let newcomers = now.here.length - both.length; newcomers > 0; newcomers--) {
    const largest = sizes.indexOf(Math.max(...sizes));
    sizes[largest] = (sizes[largest] ?? 0) - 1;
  }
  const allowed = both.flatMap((a) =>
    both.filter((b) => a < b && kind[a * ids.length + b] === TOGETHER),
  ).length;
  return sizes.reduce((sum, size) => sum + pairsWithin(size, then.tables.length), 0) - allowed;
}

/** How many pairs of so many people come from the same of so many groups, if they are spread as evenly as can be. */
function pairsWithin(people: number, groups: number): number {
  const [each, more] = [Math.floor(people / groups), people % groups];
  return (groups * each * (each - 1)) / 2 + more * each;
}
