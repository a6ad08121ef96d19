import { classRounds, numbers, planeRounds, type Rounds } from "./designs/classes";
import { fourRounds } from "./designs/starters";
import type { Problem } from "./problem";
import { shuffled } from "./random";

/**
 * Rounds of groups of people to begin a search from, made of schedules that are known to have no repeats: for the number of
 * groups of the fullest round, with chairs that are left over taken away. The search keeps what fits.
 */
export function openings(problem: Problem, random: (below: number) => number): Rounds[] {
  const people = numbers(problem.ids.length);
  const groups = Math.max(0, ...problem.rounds.map(({ tables }) => tables.length));
  const size = Math.ceil(people.length / Math.max(groups, 1));
  if (groups < 2 || size < 2) return [];
  const { isMentor } = problem;
  const byRole = [...people.filter((at) => isMentor[at]), ...people.filter((at) => !isMentor[at])];
  const wanted = problem.rounds.length;
  const seat = (rounds: Rounds, people: readonly number[]) =>
    rounds
      .slice(0, wanted)
      .map((round) =>
        round.map((group) => group.map((point) => people[point] ?? -1).filter((person) => person >= 0)),
      );
  const classes = classRounds(groups, size);
  const plain = new Set(isMentor).size < 2;
  const others = plain ? [planeRounds(groups, size), size === 4 ? fourRounds(groups) : []] : [];
  const larger = others.filter((rounds) => rounds.length > classes.length);
  return [
    seat(classes, byRole),
    ...larger.map((rounds) => {
      const used = rounds.slice(0, wanted);
      return seat(used, spread(people.length, strangers(used, groups * size - people.length, random)));
    }),
  ];
}

/** The people on the points of a schedule, in their order, the left-out points with nobody. */
function spread(people: number, left: readonly number[]): number[] {
  const points = numbers(people + left.length).filter((point) => !left.includes(point));
  const at = new Map(points.map((point, person) => [point, person]));
  return numbers(people + left.length).map((point) => at.get(point) ?? -1);
}

const TRIES = 200;

/** So many points of which as few as can be meet: where no two do, every group loses one at most. */
function strangers(rounds: Rounds, count: number, random: (below: number) => number): number[] {
  const points = rounds[0]?.flat() ?? [];
  const meets = new Map(points.map((point) => [point, new Set<number>()]));
  for (const group of rounds.flat())
    for (const point of group) for (const other of group) meets.get(point)?.add(other);
  let best: number[] = [];
  for (let attempt = 0; attempt < TRIES && best.length < count; attempt++) {
    const chosen: number[] = [];
    for (const point of shuffled(points, random)) {
      if (chosen.length < count && chosen.every((other) => !meets.get(point)?.has(other))) chosen.push(point);
    }
    if (chosen.length > best.length) best = chosen;
  }
  return [...best, ...points.filter((point) => !best.includes(point))].slice(0, count);
}
