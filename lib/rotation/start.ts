import type { Board } from "./board";
import { shuffled } from "./random";

/** Seats everybody, round by round, in a drawn order, each on the free chair of their role that costs least. */
export function seatAll(board: Board, random: (below: number) => number): void {
  board.problem.rounds.forEach(({ here }, round) => {
    // Who has partners comes first, so that they find chairs beside each other.
    const drawn = shuffled(here, random);
    const bound = drawn.filter((person) => (board.problem.partners[person] ?? []).length > 0);
    for (const person of [...bound, ...drawn.filter((person) => !bound.includes(person))]) {
      const pool = board.pools[2 * round + (board.problem.isMentor[person] ? 1 : 0)] ?? new Int32Array();
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      let equals = 0;
      let group = -1;
      for (const chair of pool) {
        if (board.sitting[chair] !== -1 || board.from[chair] === group) continue;
        group = board.from[chair] ?? -1;
        const cost = board.sitCost(person, chair);
        if (cost > least) continue;
        equals = cost < least ? 1 : equals + 1;
        if (random(equals) === 0) [best, least] = [chair, cost];
        least = Math.min(least, cost);
      }
      if (best >= 0) board.sit(round, person, best);
    }
  });
}
