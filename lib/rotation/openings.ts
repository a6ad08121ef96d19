import { classRounds, numbers, planeRounds, type Rounds } from "./designs/classes";
import { starterRounds } from "./designs/starters";
import { type Label, labels, MENTEE, MENTOR, NOBODY } from "./labels";
import type { Problem } from "./problem";

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
  const larger = [starterRounds(groups, size), ...(plain ? [planeRounds(groups, size)] : [])].filter(
    (rounds) => rounds.length > classes.length,
  );
  const mentors = isMentor.filter(Boolean).length;
  return [
    seat(classes, byRole),
    ...larger.map((rounds) =>
      seat(rounds, asLabeled(labels(rounds.slice(0, wanted), mentors, people.length, random), byRole)),
    ),
  ];
}

/** Which person takes which point: the next mentor, the next mentee, or nobody. */
function asLabeled(labels: readonly Label[], byRole: readonly number[]): number[] {
  const mentors = labels.filter((label) => label === MENTOR).length;
  const next = { [MENTOR]: 0, [MENTEE]: mentors };
  return labels.map((label) => (label === NOBODY ? -1 : (byRole[next[label]++] ?? -1)));
}
