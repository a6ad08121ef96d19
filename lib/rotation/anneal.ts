import type { Board } from "./board";
import { exchangeOf } from "./exchange";

export type Cooling = {
  random: (below: number) => number;
  /** How many swaps are judged: a bound on work, not on time, so that a seed always gives the same. */
  steps: number;
  /** A swap that costs so much more is taken with a chance of 1 in e, at first and at last. */
  hot: number;
  cold: number;
  /** Nothing costs less than this: the search ends there. */
  goal: number;
  /** Asked every few thousand steps: whether time is up. */
  late: () => boolean;
};

const CHECK_EVERY = 1024;

/**
 * Improves the board by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): two of one role and round change
 * places if that is better, or else by a chance that shrinks as it cools. Leaves the board at the best seating it saw and
 * returns how many steps it took.
 */
export function anneal(board: Board, { random, steps, hot, cold, goal, late }: Cooling): number {
  const pools = board.pools.filter((pool) => pool.length > 1 && hasChoice(board, pool));
  const rounds = pools.map((pool) => board.pools.indexOf(pool) >> 1);
  const chairs = pools.reduce((sum, pool) => sum + pool.length, 0);
  const ends = pools.map((_, at) => pools.slice(0, at + 1).reduce((sum, pool) => sum + pool.length, 0));
  const poolOf = Int32Array.from({ length: chairs }, (_, at) => ends.findIndex((end) => at < end));

  let best = board.cost;
  const seating = board.sitting.slice();
  let warmth = hot;
  const cooling = (cold / hot) ** (CHECK_EVERY / Math.max(steps, CHECK_EVERY));
  let step = 0;
  for (; step < steps && chairs > 0 && best > goal; step++) {
    if (step % CHECK_EVERY === CHECK_EVERY - 1) {
      if (late()) break;
      warmth *= cooling;
    }
    const at = random(chairs);
    const pool = pools[poolOf[at] as number] as Int32Array;
    const a = pool[(ends[poolOf[at] as number] as number) - at - 1] as number;
    const b = pool[random(pool.length)] as number;
    if (board.from[a] === board.from[b]) continue;
    const round = rounds[poolOf[at] as number] as number;
    const exchange =
      partnered(board, a) || partnered(board, b) ? exchangeOf(board, round, a, b, random) : [a, b];
    if (!exchange) continue;
    if (!tryOut(board, round, exchange, warmth, random)) continue;
    if (board.cost < best - 1e-9) {
      best = board.cost;
      seating.set(board.sitting);
    }
  }
  if (board.cost > best + 1e-9) board.restore(seating);
  return step;
}

const hasChoice = (board: Board, pool: Int32Array) =>
  board.from[pool[0] as number] !== board.from[pool.at(-1) as number];
const partnered = (board: Board, chair: number) =>
  (board.problem.partners[board.sitting[chair] as number] as number[]).length > 0;

/** Makes the exchange, and takes it back where chance does not allow it. */
function tryOut(
  board: Board,
  round: number,
  exchange: number[],
  warmth: number,
  random: Cooling["random"],
): boolean {
  if (exchange.length === 2) {
    const [a, b] = exchange as [number, number];
    const cost = board.swapCost(a, b);
    const allowed = isAllowed(cost, warmth, random);
    if (allowed) board.swap(round, a, b, cost);
    return allowed;
  }
  const before = board.cost;
  for (let at = 0; at < exchange.length; at += 2) change(board, round, exchange, at);
  const allowed = isAllowed(board.cost - before, warmth, random);
  for (let at = exchange.length - 2; at >= 0 && !allowed; at -= 2) change(board, round, exchange, at);
  return allowed;
}

function change(board: Board, round: number, exchange: number[], at: number): void {
  const [a, b] = [exchange[at] as number, exchange[at + 1] as number];
  board.swap(round, a, b, board.swapCost(a, b));
}

const FINENESS = 1 << 24;
const isAllowed = (cost: number, warmth: number, random: Cooling["random"]) =>
  cost <= 0 || (cost < 16 * warmth && random(FINENESS) < Math.exp(-cost / warmth) * FINENESS);
