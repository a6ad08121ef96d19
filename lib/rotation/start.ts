import type { Board } from "./board";
import type { Rounds } from "./designs/classes";
import type { Table } from "./layout";
import type { Problem, RoundProblem } from "./problem";
import { shuffled } from "./random";

const mentorsIn = (group: readonly number[], { isMentor }: Problem) =>
  group.filter((person) => isMentor[person]).length;

/** The problem with the chairs laid as the opening's groups need them, wherever these are as even as they should be. */
export function laidFor(problem: Problem, opening: Rounds): Problem {
  const rounds = problem.rounds.map((round, at): RoundProblem => {
    const here = new Set(round.here);
    const groups = (opening[at] ?? []).map((group) => group.filter((person) => here.has(person)));
    const tables = groups
      .map((group): Table => {
        const mentors = mentorsIn(group, problem);
        return { mentors, mentees: group.length - mentors };
      })
      .toSorted((a, b) => b.mentors + b.mentees - a.mentors - a.mentees || b.mentors - a.mentors);
    return areEven(tables, round) ? { here: round.here, tables } : round;
  });
  return { ...problem, rounds };
}

function areEven(tables: readonly Table[], round: RoundProblem): boolean {
  const sizes = tables.map(({ mentors, mentees }) => mentors + mentees);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const within = (of: number[]) => Math.max(...of) - Math.min(...of) <= 1;
  const fits = tables.length === round.tables.length && total === round.here.length;
  return fits && tables.length > 0 && within(sizes) && within(tables.map(({ mentors }) => mentors));
}

/** Seats people as in the opening, as far as there are chairs for them. */
export function seatAs(board: Board, opening: Rounds): void {
  let first = 0;
  board.problem.rounds.forEach(({ here, tables }, round) => {
    const groups = (opening[round] ?? [])
      .map((group) => group.filter((person) => here.includes(person)))
      .toSorted((a, b) => b.length - a.length || mentorsIn(b, board.problem) - mentorsIn(a, board.problem));
    const from = tables.toSorted(
      (a, b) => b.mentors + b.mentees - a.mentors - a.mentees || b.mentors - a.mentors,
    );
    const starts = new Map<Table, number>();
    for (const table of tables) {
      starts.set(table, first);
      first += table.mentors + table.mentees;
    }
    from.forEach((table, at) => {
      const start = starts.get(table) ?? 0;
      let [mentor, mentee] = [start, start + table.mentors];
      const [enough, full] = [mentee, mentee + table.mentees];
      for (const person of groups[at] ?? []) {
        if (board.problem.isMentor[person] ? mentor < enough : mentee < full)
          board.sit(round, person, board.problem.isMentor[person] ? mentor++ : mentee++);
      }
    });
  });
}

/** Seats everybody who has no chair yet, round by round, in a drawn order, each on the free chair of their role that costs least. */
export function seatRest(board: Board, random: (below: number) => number): void {
  board.problem.rounds.forEach(({ here }, round) => {
    const drawn = shuffled(
      here.filter((person) => board.chair(round, person) < 0),
      random,
    );
    // Who has partners comes first, so that they find chairs beside each other.
    const hasPartners = (person: number) => (board.problem.partners[person] ?? []).length > 0;
    for (const person of drawn.toSorted((a, b) => Number(hasPartners(b)) - Number(hasPartners(a)))) {
      board.sit(round, person, cheapestChair(board, round, person, random));
    }
  });
}

function cheapestChair(
  board: Board,
  round: number,
  person: number,
  random: (below: number) => number,
): number {
  let [best, least, equals, group] = [-1, Number.POSITIVE_INFINITY, 0, -1];
  for (const chair of board.pools[2 * round + (board.problem.isMentor[person] ? 1 : 0)] ?? []) {
    if (board.sitting[chair] !== -1 || board.from[chair] === group) continue;
    group = board.from[chair] ?? -1;
    const cost = board.sitCost(person, chair);
    if (cost > least) continue;
    equals = cost < least ? 1 : equals + 1;
    least = cost;
    if (random(equals) === 0) best = chair;
  }
  return best;
}
