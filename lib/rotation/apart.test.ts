import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Table } from "./layout";
import { planRotation } from "./plan";
import type { Person, RotationPlan } from "./types";

type Pair = [string, string];

function roster(mentors: number, mentees: number): Person[] {
  const make = (role: Person["role"], count: number) =>
    Array.from({ length: count }, (_, i): Person => ({ id: `${role}${i}`, role }));
  return [...make("mentor", mentors), ...make("mentee", mentees)];
}

type Evening = { people: Person[]; groupSize: number; seed?: number; past: string[][][]; apart?: Pair[] };

/** One evening, whatever sizes come nearest to the target. */
function planned(
  { people, groupSize, ...rest }: Evening,
  budgetMs = 30,
): RotationPlan & { groups: string[][] } {
  const bounds = { target: groupSize, min: 1, max: Math.max(people.length, groupSize) };
  const plan = planRotation({ people, rounds: 1, groupSize: bounds, budgetMs, ...rest });
  return { ...plan, groups: plan.rounds[0] ?? [] };
}

const sizesOf = ({ groups }: { groups: string[][] }) => groups.map((group) => group.length);

/** The chairs that an evening was laid with. */
const tablesOf = (groups: string[][]): Table[] =>
  groups.map((group) => {
    const mentors = group.filter((id) => id.startsWith("mentor")).length;
    return { mentors, mentees: group.length - mentors };
  });

const together = (groups: string[][], apart: Pair[]) =>
  apart.filter(([a, b]) => groups.some((group) => group.includes(a) && group.includes(b)));

/** Whether any seating at all on these chairs keeps every pair apart: every chair tried, one person after the other. */
function canBeDone([person, ...rest]: Person[], tables: Table[], groups: string[][], apart: Pair[]): boolean {
  if (!person) return true;
  const chairs = person.role === "mentor" ? "mentors" : "mentees";
  return tables.some((table, at) => {
    const group = groups[at] ?? [];
    const clash = apart.some(
      ([a, b]) => (a === person.id && group.includes(b)) || (b === person.id && group.includes(a)),
    );
    if (table[chairs] === 0 || clash) return false;
    const left = tables.with(at, { ...table, [chairs]: table[chairs] - 1 });
    return canBeDone(rest, left, groups.with(at, [...group, person.id]), apart);
  });
}

const rooms = fc
  .record({
    mentors: fc.integer({ min: 0, max: 4 }),
    mentees: fc.integer({ min: 1, max: 7 }),
    groupSize: fc.integer({ min: 2, max: 4 }),
    seed: fc.integer(),
    picks: fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { maxLength: 9 }),
    met: fc.boolean(),
  })
  .map(({ mentors, mentees, groupSize, seed, picks, met }) => {
    const people = roster(mentors, mentees);
    const idAt = (pick: number) => people[pick % people.length]?.id ?? "";
    const apart = picks.map(([a, b]): Pair => [idAt(a), idAt(b)]).filter(([a, b]) => a !== b);
    const past = met ? [planned({ people, groupSize, past: [], seed }).groups] : [];
    return { people, groupSize, seed, apart, past };
  });

describe("people who are to be kept apart", () => {
  it("never share a group where any seating keeps them apart", { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(rooms, (input) => {
        const tables = tablesOf(planned({ ...input, apart: [] }, 2).groups);
        const groups = tables.map((): string[] => []);
        fc.pre(canBeDone(input.people, tables, groups, input.apart));
        expect(together(planned(input).groups, input.apart)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leave everybody seated once, and sizes and mentors as even as without them", () => {
    fc.assert(
      fc.property(rooms, (input) => {
        const kept = planned(input);
        const free = planned({ ...input, apart: [] }, 2);
        expect(kept.groups.flat().sort()).toEqual(input.people.map(({ id }) => id).sort());
        expect(sizesOf(kept)).toEqual(sizesOf(free));
        expect(kept.mentorsPerGroup).toEqual(free.mentorsPerGroup);
        expect(kept.repeats).toBeLessThanOrEqual(input.people.length ** 2);
      }),
      { numRuns: 100 },
    );
  });

  it("are no repeats: they are counted only where they have met", () => {
    const input = { people: roster(0, 4), groupSize: 4, past: [], apart: [["mentee0", "mentee1"]] as Pair[] };
    const plan = planned(input);
    expect([plan.repeats, sizesOf(plan)]).toEqual([0, [4]]);
  });

  it("stay apart in a room of 300 after five evenings, at no cost in repeats", () => {
    const people = roster(100, 200);
    const groupSize = { target: 6, min: 4, max: 7 };
    const past = planRotation({ people, rounds: 5, groupSize, budgetMs: 3_000 }).rounds;
    const apart = Array.from({ length: 40 }, (_, i): Pair => [`mentor${i}`, `mentee${i * 3}`]);
    const filled = planned({ people, groupSize: 6, past, apart }, 3_000);
    expect(together(filled.groups, apart)).toEqual([]);
    expect(filled.repeats).toBe(0);
  });

  it("may name somebody who is not here, or the same pair twice", () => {
    const apart: Pair[] = [
      ["mentee0", "gone"],
      ["mentee0", "mentee1"],
      ["mentee1", "mentee0"],
    ];
    const { groups } = planned({ people: roster(0, 8), groupSize: 4, past: [], apart });
    expect(together(groups, apart)).toEqual([]);
  });
});
