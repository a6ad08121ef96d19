import type { Board } from "./board";
import { repeatLowerBound } from "./bound";
import { checkPairs, checkPeople, checkRounds, checkSize } from "./check";
import { toProblem } from "./problem";
import { findSeats } from "./seats";
import { tally } from "./tally";
import type { Groups, RotationInput, RotationPlan } from "./types";

/** How long a search may take where nobody says, in milliseconds. */
const BUDGET_MS = 4000;

/**
 * Plans the rounds of a season: everybody who is there sits once in each. In this order: sizes within one of each other and
 * inside their bounds, near the target; mentors within one, and none without while there are enough; `apart`, then
 * `together`; the fewest repeats, no pair more often than the average plus one; most mentees with most mentors. Throws
 * RangeError, naming what is wrong, where the input contradicts itself. Where the rounds have been `planned` before, the search begins
 * from there too, and stays there where nothing is better.
 */
export function planRotation(input: RotationInput, planned: readonly Groups[] = []): RotationPlan {
  checkPeople(input.people);
  checkSize(input.groupSize);
  checkRounds(input.rounds, input.away ?? []);
  checkPairs("apart", input.apart ?? []);
  checkPairs("together", input.together ?? []);
  const problem = toProblem(input);
  const indexOf = new Map(problem.ids.map((id, index) => [id, index]));
  const given = planned.map((groups) => groups.map((group) => group.flatMap((id) => indexOf.get(id) ?? [])));
  const board = findSeats(
    problem,
    given.length > 0 ? [given] : [],
    input.seed ?? 1,
    input.budgetMs ?? BUDGET_MS,
  );
  const rounds = groupsOf(board);
  const counted = tally(problem, rounds);
  return {
    rounds: rounds.map((groups) => groups.map((group) => group.map((person) => problem.ids[person] ?? ""))),
    repeatLowerBound: repeatLowerBound(problem, counted.apartBroken.length === 0),
    ...counted,
  };
}

/** Larger groups first, in a group mentors first, each role in the order of the input. */
function groupsOf(board: Board): number[][][] {
  let chair = 0;
  return board.problem.rounds.map(({ tables }) =>
    tables.map(({ mentors, mentees }) => {
      const first = chair;
      chair += mentors + mentees;
      const sorted = (from: number, to: number) => [...board.sitting.slice(from, to)].sort((a, b) => a - b);
      return [...sorted(first, first + mentors), ...sorted(first + mentors, chair)];
    }),
  );
}
