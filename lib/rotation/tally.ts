import { APART, type Problem, TOGETHER } from "./problem";
import type { RotationPlan } from "./types";

type Tally = Omit<RotationPlan, "rounds" | "repeatLowerBound">;

/** Counts what the plan promises from the groups themselves, not from what the search believes. */
export function tally(problem: Problem, rounds: readonly (readonly (readonly number[])[])[]): Tally {
  const people = problem.ids.length;
  const met = problem.met.slice();
  const counted: Tally = {
    ...{
      repeats: 0,
      maxMeetings: 0,
      coverage: 1,
      mentorCoverage: 1,
      mentorsPerGroup: mentorsPerGroup(problem, rounds),
    },
    ...{ apartBroken: [], togetherBroken: [] },
  };
  const name = (a: number, b: number): [string, string] => [problem.ids[a] ?? "", problem.ids[b] ?? ""];
  rounds.forEach((groups, round) => {
    const groupOf = new Map(groups.flatMap((group, at) => group.map((person) => [person, at])));
    for (const [a, b] of allPairs(people)) {
      const together = groupOf.has(a) && groupOf.get(a) === groupOf.get(b);
      const kind = problem.kind[a * people + b];
      if (kind === TOGETHER && !together && groupOf.has(a) && groupOf.has(b))
        counted.togetherBroken.push({ round, pair: name(a, b) });
      if (!together) continue;
      if (kind === APART) counted.apartBroken.push({ round, pair: name(a, b) });
      if (kind !== TOGETHER && (met[a * people + b] ?? 0) > 0) counted.repeats += 1;
      met[a * people + b] = (met[a * people + b] ?? 0) + 1;
    }
  });
  return { ...counted, ...shares(problem, met) };
}

function shares({ ids, isMentor, kind }: Problem, met: Uint16Array) {
  const pairs = allPairs(ids.length);
  const timesOf = ([a, b]: [number, number]) => met[a * ids.length + b] ?? 0;
  const across = pairs.filter(([a, b]) => isMentor[a] !== isMentor[b]);
  const share = (of: [number, number][]) =>
    of.length === 0 ? 1 : of.filter((pair) => timesOf(pair) > 0).length / of.length;
  const free = pairs.filter(([a, b]) => kind[a * ids.length + b] !== TOGETHER);
  return {
    maxMeetings: free.reduce((most, pair) => Math.max(most, timesOf(pair)), 0),
    coverage: share(pairs),
    mentorCoverage: share(across),
  };
}

function mentorsPerGroup({ isMentor }: Problem, rounds: readonly (readonly (readonly number[])[])[]) {
  const counts = rounds.flat().map((group) => group.filter((person) => isMentor[person]).length);
  if (counts.length === 0) return { min: 0, max: 0 };
  return { min: Math.min(...counts), max: Math.max(...counts) };
}

const allPairs = (people: number) =>
  Array.from({ length: people }, (_, a) =>
    Array.from({ length: people - a - 1 }, (_, step): [number, number] => [a, a + step + 1]),
  ).flat();
