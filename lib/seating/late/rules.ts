import { reseat } from "@/lib/rotation/reseat";
import type { GroupSize, Person } from "@/lib/rotation/types";
import { type Apart, placeLatecomers, repeatsIn, type SittingGroup } from "@/lib/seating/rules";

/** An evening that is seated, and who has come since. */
export type Late = {
  /** By number, as they sit. */
  groups: readonly { number: number; people: string[] }[];
  /** Everybody who sits, and the latecomers. */
  people: readonly Person[];
  late: readonly string[];
  /** The groups of earlier evenings. */
  past: readonly string[][];
  apart: Apart;
  /** Mentors with their own mentees, where they are to sit together. */
  pairs: readonly [string, string][];
  size: GroupSize;
};

/** How long somebody by the door waits for better places, in milliseconds: only the evening itself is searched. */
const AT_THE_DOOR = 100;

/**
 * Finds the latecomers chairs; nobody else moves. One after the other they take the smallest group that suits; the engine that
 * seats an evening again looks at all of them at once, and is followed where it moves nobody, opens no group, leaves the groups as
 * even, and lets fewer people meet again. Returns pairs of id and group number.
 */
export function placeLate(asked: Late): [string, number][] {
  const { groups, people, late, past, apart } = asked;
  const mentors = new Set(people.filter(({ role }) => role === "mentor").map(({ id }) => id));
  const sitting = groups.map(
    (group): SittingGroup => ({
      ...group,
      mentors: group.people.filter((id) => mentors.has(id)).length,
    }),
  );
  const latecomers = people.filter(({ id }) => late.includes(id));
  const oneByOne = placeLatecomers(sitting, latecomers, past, apart);
  if (late.length === 0 || groups.length === 0 || oneByOne.length < late.length) return oneByOne;
  const together = atOnce(asked);
  if (!together) return oneByOne;
  const [before, after] = [seatedWith(groups, oneByOne), seatedWith(groups, together)];
  const isAsEven = spread(after) <= spread(before) && spreadOf(after, mentors) <= spreadOf(before, mentors);
  return isAsEven && repeatsIn(after, past) < repeatsIn(before, past) ? together : oneByOne;
}

function atOnce({ groups, people, past, apart, pairs, size }: Late): [string, number][] | null {
  const { moved, seated } = reseat({
    ...{ people, past: [past], apart, groupSize: size, together: pairs },
    current: groups.map((group) => group.people),
    ...{ roundsToCome: 0, seed: 1, budgetMs: AT_THE_DOOR },
  });
  if (moved.length > 0) return null;
  const placed = seated.flatMap(({ id, to }): [string, number][] => {
    const number = groups[to]?.number;
    return number === undefined ? [] : [[id, number]];
  });
  return placed.length === seated.length ? placed : null;
}

const seatedWith = (groups: Late["groups"], placed: readonly [string, number][]): string[][] =>
  groups.map(({ number, people }) => [
    ...people,
    ...placed.filter(([, group]) => group === number).map(([id]) => id),
  ]);

const range = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
const spread = (groups: readonly string[][]) => range(groups.map((group) => group.length));
const spreadOf = (groups: readonly string[][], some: ReadonlySet<string>) =>
  range(groups.map((group) => group.filter((id) => some.has(id)).length));
