import { anneal } from "./anneal";
import { Board } from "./board";
import { byCounting, layouts, repeatLowerBound } from "./bound";
import type { Rounds } from "./designs/classes";
import { openings } from "./openings";
import { everything, NEW_MENTOR, rulesOnly, SEAT_TOGETHER } from "./prices";
import { APART, CROSS_ROLE, type Problem, TOGETHER } from "./problem";
import { seededRandom } from "./random";
import { laidFor, seatAs, seatRest } from "./start";

/**
 * How many meetings are looked up for each millisecond allowed: a fraction of what a machine of today can, so that work and not
 * time is what ends a search, and a seed always gives the same.
 */
const WORK_PER_MS = 6000;
/** And how many swaps are judged for each seat of the season at most: more find little. */
const STEPS_PER_SEAT = 40_000;
/** The part of a search that decides which beginning is worth the whole of it. */
const TRIAL = 1 / 8;

type Search = { random: (below: number) => number; late: () => boolean; goal: number; steps: number };

/**
 * Finds seats for all rounds: from what is given, from schedules that are known, and from nothing. Of each kind every beginning
 * is improved a little, and the most promising as far as work and time allow. Ends early where nothing better can be.
 */
export function findSeats(problem: Problem, given: Rounds[], seed: number, budgetMs: number): Board {
  const random = seededRandom(seed);
  const end = performance.now() + budgetMs;
  const search = {
    ...{ random, late: () => performance.now() > end, goal: goalOf(problem) },
    steps: Math.ceil(
      Math.min((budgetMs * WORK_PER_MS) / groupSizeOf(problem), STEPS_PER_SEAT * seatsOf(problem)),
    ),
  };
  const known = [...given, ...openings(problem, random)];
  for (const opening of known) {
    const board = seatedAs(problem, opening, random);
    if (board.cost <= search.goal) return board;
  }
  const fresh = bestOf(layouts(problem), search, (laid, how) => anew(laid, how));
  if (known.length === 0 || fresh.cost <= search.goal) return fresh;
  const opened = bestOf(known, search, (opening, how) => {
    const board = seatedAs(problem, opening, random);
    anneal(board, { ...how, hot: 0.3, cold: 0.05 });
    return board;
  });
  return opened.cost < fresh.cost ? opened : fresh;
}

/** Searches from each beginning a little, and once more from the best, all the way. */
function bestOf<B>(
  beginnings: readonly B[],
  search: Search,
  searchFrom: (beginning: B, search: Search) => Board,
): Board {
  const trial = { ...search, steps: search.steps * TRIAL };
  let [best, from] = [searchFrom(beginnings[0] as B, trial), beginnings[0] as B];
  for (const beginning of beginnings.slice(1)) {
    if (best.cost <= search.goal) return best;
    const found = searchFrom(beginning, trial);
    if (found.cost < best.cost) [best, from] = [found, beginning];
  }
  if (best.cost <= search.goal || search.late()) return best;
  const found = searchFrom(from, search);
  return found.cost < best.cost ? found : best;
}

function seatedAs(problem: Problem, opening: Rounds, random: Search["random"]): Board {
  const board = new Board(laidFor(problem, opening), pricesOf(problem));
  seatAs(board, opening);
  seatRest(board, random);
  return board;
}

function anew(problem: Problem, search: Search): Board {
  const ruled = problem.kind.some((kind) => kind === APART || kind === TOGETHER);
  const board = new Board(problem, ruled ? rulesOnly : pricesOf(problem));
  seatRest(board, search.random);
  if (ruled) {
    anneal(board, { ...search, steps: search.steps / 4, hot: 2, cold: 0.1, goal: -mustMeet(problem) });
    board.reprice(pricesOf(problem));
  }
  anneal(board, { ...search, hot: 0.4, cold: 0.1 });
  return board;
}

const seatsOf = ({ rounds }: Problem) => rounds.reduce((sum, { here }) => sum + here.length, 0);

const groupSizeOf = ({ rounds }: Problem) => {
  const sizes = rounds.flatMap(({ tables }) => tables.map(({ mentors, mentees }) => mentors + mentees));
  return sizes.reduce((sum, size) => sum + size, 1) / (sizes.length + 1);
};

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

/** Prices by how often two meet on average, `past` included. */
function pricesOf({ ids, kind, met, rounds }: Problem) {
  const pairs = (ids.length * (ids.length - 1)) / 2;
  const planned = rounds
    .flatMap(({ tables }) => tables)
    .reduce((sum, { mentors, mentees }) => sum + ((mentors + mentees) * (mentors + mentees - 1)) / 2, 0);
  const before = met.reduce((sum, times, pair) => sum + (kind[pair] === TOGETHER ? 0 : times), 0) / 2;
  return everything(pairs === 0 ? 0 : (planned + before) / pairs);
}
