import type { Table } from "./layout";
import { bothRange, chairs, groupCount } from "./sizes";
import type { Groups, Pair, RotationInput } from "./types";

/** What two people are to each other; it decides what a meeting of theirs costs. */
const SAME_ROLE = 0;
export const CROSS_ROLE = 1;
export const TOGETHER = 2;
export const APART = 3;

export type RoundProblem = { here: number[]; tables: Table[] };

/** The input by indexes: people are numbers from 0, pairs are places in a square table. */
export type Problem = {
  ids: string[];
  isMentor: boolean[];
  rounds: RoundProblem[];
  /** What every two are to each other. */
  kind: Uint8Array;
  /** How often every two have met before. */
  met: Uint16Array;
  /** For everybody, those who are to sit with them: directly, or through somebody. Empty for most. */
  partners: number[][];
};

export function toProblem(input: RotationInput): Problem {
  const { people, past = [], apart = [], together = [] } = input;
  const ids = people.map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const isMentor = people.map(({ role }) => role === "mentor");
  const kind = kinds(isMentor, pairsOf(apart, indexOf), pairsOf(together, indexOf));
  return {
    ...{ ids, isMentor, kind },
    rounds: roundsOf(input, isMentor, indexOf),
    met: countMeetings(past, indexOf),
    partners: partnersOf(kind, ids.length),
  };
}

function roundsOf(
  { rounds, away = [], groupSize }: RotationInput,
  isMentor: boolean[],
  indexOf: Map<string, number>,
) {
  return Array.from({ length: rounds }, (_, round): RoundProblem => {
    const gone = new Set(away.filter((absence) => absence.round === round).map(({ id }) => indexOf.get(id)));
    const here = isMentor.map((_, person) => person).filter((person) => !gone.has(person));
    const mentors = here.filter((person) => isMentor[person]).length;
    const groups = groupCount(here.length, mentors, groupSize);
    const both = groups > 0 ? bothRange(here.length, mentors, groups).most : 0;
    return { here, tables: groups > 0 ? chairs(here.length, mentors, groups, both) : [] };
  });
}

const pairsOf = (pairs: readonly Pair[], indexOf: Map<string, number>) =>
  pairs.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [indexOf.get(one), indexOf.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });

/** Who is both to be together and apart is apart. */
function kinds(isMentor: boolean[], apart: [number, number][], together: [number, number][]): Uint8Array {
  const people = isMentor.length;
  const kind = new Uint8Array(people * people);
  for (let a = 0; a < people; a++) {
    for (let b = 0; b < people; b++) {
      kind[a * people + b] = isMentor[a] === isMentor[b] ? SAME_ROLE : CROSS_ROLE;
    }
  }
  const set = ([a, b]: [number, number], to: number) => {
    kind[a * people + b] = to;
    kind[b * people + a] = to;
  };
  for (const pair of together) set(pair, TOGETHER);
  for (const pair of apart) set(pair, APART);
  return kind;
}

/** How often every two have sat together in these rounds; ids that are nobody's are passed over. */
export function countMeetings(past: readonly Groups[], indexOf: Map<string, number>): Uint16Array {
  const people = indexOf.size;
  const met = new Uint16Array(people * people);
  for (const group of past.flat()) {
    const sat = [...new Set(group)].flatMap((id) => indexOf.get(id) ?? []);
    for (const a of sat) {
      for (const b of sat) {
        if (a !== b) met[a * people + b] = (met[a * people + b] ?? 0) + 1;
      }
    }
  }
  return met;
}

function partnersOf(kind: Uint8Array, people: number): number[][] {
  const partners: number[][] = Array.from({ length: people }, () => []);
  const seen = new Set<number>();
  for (let first = 0; first < people; first++) {
    if (seen.has(first)) continue;
    const circle = [first];
    seen.add(first);
    for (const one of circle) {
      for (let other = 0; other < people; other++) {
        if (kind[one * people + other] !== TOGETHER || seen.has(other)) continue;
        seen.add(other);
        circle.push(other);
      }
    }
    for (const one of circle) partners[one] = circle.filter((other) => other !== one);
  }
  return partners;
}
