import { anneal } from "./anneal";
import { Board } from "./board";
import { byCounting, repeatLowerBound } from "./bound";
import { checkPairs, checkPeople, checkRounds, checkSize } from "./check";
import { everything, NEW_MENTOR, rulesOnly, SEAT_TOGETHER } from "./prices";
import { APART, CROSS_ROLE, type Problem, TOGETHER, toProblem } from "./problem";
import { seededRandom } from "./random";
import { seatAll } from "./start";
import { tally } from "./tally";
import type { RotationInput, RotationPlan } from "./types";

/** How long a search may take where nobody says, in milliseconds. */
const BUDGET_MS = 1000;
const STEPS_PER_MS = 1500;

/**
 * Plans the rounds of a season: everybody who is there sits once in each. In this order: sizes within one of each other and
 * inside their bounds, near the target; mentors within one, and none without while there are enough; `apart`, then
 * `together`; the fewest repeats, no pair more often than the average plus one; most mentees with most mentors. Throws
 * RangeError, naming what is wrong, where the input contradicts itself.
 */
export function planRotation(input: RotationInput): RotationPlan {
  checkPeople(input.people);
  checkSize(input.groupSize);
  checkRounds(input.rounds, input.away ?? []);
  checkPairs("apart", input.apart ?? []);
  checkPairs("together", input.together ?? []);
  const problem = toProblem(input);
  const rounds = search(problem, input.seed ?? 1, input.budgetMs ?? BUDGET_MS);
  const counted = tally(problem, rounds);
  return {
    rounds: rounds.map((groups) => groups.map((group) => group.map((person) => problem.ids[person] ?? ""))),
    repeatLowerBound: repeatLowerBound(problem, counted.apartBroken.length === 0),
    ...counted,
  };
}

function search(problem: Problem, seed: number, budgetMs: number): number[][][] {
  const random = seededRandom(seed);
  const end = performance.now() + budgetMs;
  const late = () => performance.now() > end;
  const ruled = problem.kind.some((kind) => kind === APART || kind === TOGETHER);
  const prices = everything(capOf(problem));
  const board = new Board(problem, ruled ? rulesOnly : prices);
  seatAll(board, random);
  const steps = Math.max(1, Math.floor(budgetMs * STEPS_PER_MS));
  if (ruled) {
    anneal(board, { random, steps: steps / 4, hot: 2, cold: 0.1, goal: -mustMeet(problem), late });
    board.reprice(prices);
  }
  anneal(board, { random, steps, hot: 0.6, cold: 0.08, goal: goalOf(problem), late });
  return groupsOf(board);
}

/** Nothing costs less: no plan has fewer repeats, more `together` who are, or more first meetings with mentors. */
function goalOf(problem: Problem): number {
  const { kind, met } = problem;
  const unmet =
    kind.reduce((sum, value, pair) => sum + (value === CROSS_ROLE && met[pair] === 0 ? 1 : 0), 0) / 2;
  const newMentors = Math.min(unmet, byCounting(problem).cross);
  return repeatLowerBound(problem) - SEAT_TOGETHER * mustMeet(problem) - NEW_MENTOR * newMentors + 1e-6;
}

const mustMeet = ({ kind, ids, rounds }: Problem) =>
  rounds.reduce(
    (sum, { here }) =>
      sum + here.flatMap((a) => here.filter((b) => a < b && kind[a * ids.length + b] === TOGETHER)).length,
    0,
  );

/** The most often two should meet: the average, rounded down, plus one. */
function capOf({ ids, kind, met, rounds }: Problem): number {
  const pairs = (ids.length * (ids.length - 1)) / 2;
  const planned = rounds
    .flatMap(({ tables }) => tables)
    .reduce((sum, { mentors, mentees }) => sum + ((mentors + mentees) * (mentors + mentees - 1)) / 2, 0);
  const before = met.reduce((sum, times, pair) => sum + (kind[pair] === TOGETHER ? 0 : times), 0) / 2;
  return pairs === 0 ? 1 : Math.floor((planned + before) / pairs) + 1;
}

/** Larger groups first, in a group mentors first, each role in the order of the input. */
export function groupsOf(board: Board): number[][][] {
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
