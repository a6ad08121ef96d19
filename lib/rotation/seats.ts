import { anneal } from "./anneal";
import { Board } from "./board";
import { byCounting, repeatLowerBound } from "./bound";
import type { Rounds } from "./designs/classes";
import { openings } from "./openings";
import { everything, NEW_MENTOR, rulesOnly, SEAT_TOGETHER } from "./prices";
import { APART, CROSS_ROLE, type Problem, TOGETHER } from "./problem";
import { seededRandom } from "./random";
import { laidFor, seatAs, seatRest } from "./start";

/** How many swaps are judged for each millisecond allowed: about half of what a machine of today can, so that time is not what ends it. */
const STEPS_PER_MS = 1500;

type Search = { random: (below: number) => number; late: () => boolean; goal: number; steps: number };

/**
 * Finds seats for all rounds: from schedules that are known, from those that are given, and from nothing; each improved as
 * far as work and time allow. Ends early where nothing better can be.
 */
export function findSeats(problem: Problem, given: Rounds[], seed: number, budgetMs: number): Board {
  const random = seededRandom(seed);
  const end = performance.now() + budgetMs;
  const search = {
    ...{ random, late: () => performance.now() > end, goal: goalOf(problem) },
    steps: Math.ceil(budgetMs * STEPS_PER_MS),
  };
  let best: Board | null = null;
  for (const opening of [...openings(problem, random), ...given]) {
    const board = new Board(laidFor(problem, opening), pricesOf(problem));
    seatAs(board, opening);
    seatRest(board, random);
    if (!best || board.cost < best.cost) best = board;
    if (best.cost <= search.goal) return best;
  }
  const fresh = fromNothing(problem, search);
  if (!best || fresh.cost <= search.goal) return fresh;
  anneal(best, { ...search, steps: search.steps / 4, hot: 0.15, cold: 0.05 });
  return best.cost < fresh.cost ? best : fresh;
}

function fromNothing(problem: Problem, search: Search): Board {
  const ruled = problem.kind.some((kind) => kind === APART || kind === TOGETHER);
  const board = new Board(problem, ruled ? rulesOnly : pricesOf(problem));
  seatRest(board, search.random);
  if (ruled) {
    anneal(board, { ...search, steps: search.steps / 4, hot: 2, cold: 0.1, goal: -mustMeet(problem) });
    board.reprice(pricesOf(problem));
  }
  anneal(board, { ...search, hot: 0.5, cold: 0.08 });
  return board;
}

/** Nothing costs less: no plan has fewer repeats, more of `together` who are, or more first meetings with mentors. */
function goalOf(problem: Problem): number {
  const { kind, met } = problem;
  const unmet = kind.reduce((sum, of, pair) => sum + (of === CROSS_ROLE && met[pair] === 0 ? 1 : 0), 0) / 2;
  const newMentors = Math.min(unmet, byCounting(problem).most);
  return repeatLowerBound(problem) - SEAT_TOGETHER * mustMeet(problem) - NEW_MENTOR * newMentors + 1e-6;
}

const mustMeet = ({ kind, ids, rounds }: Problem) =>
  rounds.reduce(
    (sum, { here }) =>
      sum + here.flatMap((a) => here.filter((b) => a < b && kind[a * ids.length + b] === TOGETHER)).length,
    0,
  );

/** The most often two should meet is the average, rounded down, plus one. */
function pricesOf({ ids, kind, met, rounds }: Problem) {
  const pairs = (ids.length * (ids.length - 1)) / 2;
  const planned = rounds
    .flatMap(({ tables }) => tables)
    .reduce((sum, { mentors, mentees }) => sum + ((mentors + mentees) * (mentors + mentees - 1)) / 2, 0);
  const before = met.reduce((sum, times, pair) => sum + (kind[pair] === TOGETHER ? 0 : times), 0) / 2;
  return everything(pairs === 0 ? 1 : Math.floor((planned + before) / pairs) + 1);
}
