import fc from "fast-check";
import { expect } from "vitest";
import { reseat } from "../reseat";
import type { Person } from "../types";

const isMentor = (id: string) => id.startsWith("m");
export const person = (id: string): Person => ({ id, role: isMentor(id) ? "mentor" : "mentee" });

type Small = {
  people: Person[];
  current: string[][];
  groupSize: { target: number; min: number; max: number };
  apart: [string, string][];
};

/** Evenings of a few people, some of whom have gone or come. */
export const evenings: fc.Arbitrary<Small> = fc
  .record({
    seats: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 2, maxLength: 7 }),
    mentors: fc.nat(4),
    gone: fc.array(fc.nat(6), { maxLength: 2 }),
    min: fc.integer({ min: 1, max: 3 }),
    wide: fc.nat(2),
    apart: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 2 }),
  })
  .map(({ seats, mentors, gone, min, wide, apart }) => {
    const ids = seats.map((_, at) => `${at < mentors ? "m" : "e"}${at}`);
    const current = [0, 1, 2].map((group) => ids.filter((_, at) => seats[at] === group));
    const people = ids.filter((_, at) => !gone.includes(at)).map(person);
    const target = Math.max(2, min);
    const pairs = apart
      .map(([a, b]): [string, string] => [ids[a % ids.length] ?? "", ids[b % ids.length] ?? ""])
      .filter(([a, b]) => a !== b);
    return { people, current, groupSize: { target, min, max: target + wide }, apart: pairs };
  });

function isFine(groups: string[][], { people, groupSize: { min, max }, apart }: Small): boolean {
  const sitting = groups.filter((group) => group.length > 0);
  const mentors = people.filter(({ role }) => role === "mentor").length;
  return (
    sitting.every(({ length }) => length >= min && length <= max) &&
    (mentors < sitting.length || sitting.every((group) => group.some(isMentor))) &&
    !apart.some(([a, b]) => sitting.some((group) => group.includes(a) && group.includes(b)))
  );
}

/** The fewest moves of all seatings that are fine, every one tried; infinite where there is none. */
function fewest(small: Small, at = 0, groups: string[][] = small.current.map(() => []), moved = 0): number {
  const id = small.people[at]?.id;
  if (id === undefined) return isFine(groups, small) ? moved : Number.POSITIVE_INFINITY;
  const before = small.current.findIndex((group) => group.includes(id));
  // One new group more than there are, whatever its number: new groups are all alike.
  const trials = [...groups.keys(), groups.length].map((group) => {
    const next = group < groups.length ? groups : [...groups, []];
    const seated = next.with(group, [...(next[group] ?? []), id]);
    return fewest(small, at + 1, seated, moved + (before >= 0 && before !== group ? 1 : 0));
  });
  return Math.min(...trials);
}

/** Seats it again, and checks that everybody sits, and that no seating that keeps the rules moves fewer. */
export function expectFewestMoves(small: Small): void {
  const least = fewest(small);
  const { current, moved } = reseat({ ...small, roundsToCome: 0 });
  expect(current.flat().sort()).toEqual(small.people.map(({ id }) => id).sort());
  fc.pre(Number.isFinite(least));
  expect(isFine(current, small)).toBe(true);
  expect(moved.length).toBe(least);
}
