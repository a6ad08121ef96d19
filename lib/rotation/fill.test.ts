import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillGroups, type Person } from "./fill";

function roster(mentors: number, mentees: number): Person[] {
  const make = (role: Person["role"], count: number) =>
    Array.from({ length: count }, (_, i): Person => ({ id: `${role}${i}`, role }));
  return [...make("mentor", mentors), ...make("mentee", mentees)];
}

/** A season so far: evenings filled one after the other, each knowing the ones before. */
function season(people: Person[], groupSize: number, evenings: number, seed = 7): string[][][] {
  const past: string[][][] = [];
  for (let i = 0; i < evenings; i++)
    past.push(fillGroups({ people, groupSize, past, seed: seed + i }).groups);
  return past;
}

function meetings(past: string[][][]): Map<string, number> {
  const met = new Map<string, number>();
  for (const group of past.flat()) {
    for (const a of group) {
      for (const b of group) if (a !== b) met.set(`${a} ${b}`, (met.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  return met;
}

function countRepeats(groups: string[][], past: string[][][]): number {
  const met = meetings(past);
  return groups.flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).filter((b) => met.has(`${a} ${b}`))),
  ).length;
}

/** The plain greedy to beat, as simple as it can be said: one after the other to the table where they know fewest. */
function plainGreedy(
  people: Person[],
  shape: { mentor: number; mentee: number }[],
  past: string[][][],
): string[][] {
  const met = meetings(past);
  const tables = shape.map((chairs) => ({ chairs: { ...chairs }, seated: [] as string[] }));
  for (const { id, role } of people) {
    const scored = tables
      .filter((table) => table.chairs[role] > 0)
      .map((table) => {
        const times = table.seated.map((other) => met.get(`${id} ${other}`) ?? 0);
        return { table, repeats: times.filter(Boolean).length, times: times.reduce((sum, n) => sum + n, 0) };
      })
      .sort((a, b) => a.repeats - b.repeats || a.times - b.times);
    const chosen = scored[0]?.table;
    if (!chosen) throw new Error("no chair left");
    chosen.chairs[role] -= 1;
    chosen.seated.push(id);
  }
  return tables.map((table) => table.seated);
}

const evenings = fc
  .record({
    mentors: fc.integer({ min: 0, max: 14 }),
    mentees: fc.integer({ min: 0, max: 26 }),
    groupSize: fc.constantFrom(2, 3, 4, 6, 9),
    rounds: fc.integer({ min: 0, max: 4 }),
    seed: fc.integer(),
    absent: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ mentors, mentees, groupSize, rounds, seed, absent }) => {
    const all = roster(mentors, mentees);
    const past = season(all, groupSize, rounds, seed);
    // Some who were there before stay at home, and somebody new comes.
    const people = [...all.filter((_, i) => i % absent !== 1), { id: "new", role: "mentee" } as const];
    return { people, groupSize, past, seed };
  });

describe("filling the groups of an evening", () => {
  it("seats everybody once, in groups and with mentors that differ by at most one, and counts the repeats", () => {
    fc.assert(
      fc.property(evenings, (input) => {
        const { groups, sizes, repeats, mentorsPerGroup } = fillGroups(input);
        expect(groups.flat().sort()).toEqual(input.people.map((person) => person.id).sort());
        expect(sizes).toEqual(groups.map((group) => group.length));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);

        const mentors = groups.map((group) => group.filter((id) => id.startsWith("mentor")).length);
        expect(mentorsPerGroup).toEqual({ min: Math.min(...mentors), max: Math.max(...mentors) });
        expect(mentorsPerGroup.max - mentorsPerGroup.min).toBeLessThanOrEqual(1);
        const mentees = groups.map((group, i) => group.length - (mentors[i] ?? 0));
        expect(Math.max(...mentees) - Math.min(...mentees)).toBeLessThanOrEqual(1);

        expect(repeats).toBe(countRepeats(groups, input.past));
      }),
      { numRuns: 60 },
    );
  });

  it("has never more repeats than a plain greedy over the same chairs", () => {
    fc.assert(
      fc.property(evenings, (input) => {
        const { groups, repeats } = fillGroups(input);
        const shape = groups.map((group) => {
          const mentor = group.filter((id) => id.startsWith("mentor")).length;
          return { mentor, mentee: group.length - mentor };
        });
        const greedy = plainGreedy(input.people, shape, input.past);
        expect(repeats).toBeLessThanOrEqual(countRepeats(greedy, input.past));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same groups for the same seed", () => {
    fc.assert(
      fc.property(evenings, (input) => {
        expect(fillGroups(input)).toEqual(fillGroups(input));
      }),
      { numRuns: 30 },
    );
  });

  it("gives other groups for another seed", () => {
    const input = { people: roster(4, 8), groupSize: 4, past: [] };
    const drawn = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(fillGroups({ ...input, seed }).groups));
    expect(new Set(drawn).size).toBe(5);
  });

  it.each([
    [1, 6, [1]],
    [5, 6, [5]],
    [7, 6, [7]],
    [8, 6, [4, 4]],
    [9, 6, [5, 4]],
    [13, 6, [7, 6]],
    [15, 6, [5, 5, 5]],
    [36, 6, [6, 6, 6, 6, 6, 6]],
    [5, 4, [5]],
    [6, 4, [3, 3]],
    [7, 4, [4, 3]],
    [10, 4, [4, 3, 3]],
    [3, 2, [2, 1]],
  ])("%i people at a target of %i sit as %j", (count, groupSize, sizes) => {
    expect(fillGroups({ people: roster(0, count), groupSize, past: [] }).sizes).toEqual(sizes);
  });

  it("copes with nobody, one person, no mentors, mentors only and too few mentors", () => {
    const fill = (people: Person[]) => fillGroups({ people, groupSize: 4, past: [] });
    expect(fill([])).toEqual({ groups: [], sizes: [], repeats: 0, mentorsPerGroup: { min: 0, max: 0 } });
    expect(fill(roster(1, 0))).toMatchObject({ groups: [["mentor0"]], mentorsPerGroup: { min: 1, max: 1 } });
    expect(fill(roster(0, 9))).toMatchObject({ sizes: [5, 4], mentorsPerGroup: { min: 0, max: 0 } });
    expect(fill(roster(9, 0))).toMatchObject({ sizes: [5, 4], mentorsPerGroup: { min: 4, max: 5 } });
    expect(fill(roster(2, 10))).toMatchObject({ sizes: [4, 4, 4], mentorsPerGroup: { min: 0, max: 1 } });
  });

  it("makes every pair of a small circle meet before any meets again", () => {
    // Sixteen in groups of four: five evenings without a repeat exist, and these are the first three.
    const past = season(roster(0, 16), 4, 3);
    expect(past.map((groups, i) => countRepeats(groups, past.slice(0, i)))).toEqual([0, 0, 0]);
  });

  it("lets those meet again who met least often, once everybody has met", () => {
    const past = season(roster(0, 6), 3, 12);
    const times = [...meetings(past).values()];
    expect(times).toHaveLength(30);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(3);
  });

  it("fills a room of 300 after five evenings without a single repeat", () => {
    const people = roster(100, 200);
    const past = season(people, 6, 5);
    expect(fillGroups({ people, groupSize: 6, past })).toMatchObject({
      repeats: 0,
      mentorsPerGroup: { min: 2, max: 2 },
    });
  });

  it("refuses a person listed twice and a group size that is none", () => {
    const people = roster(1, 3);
    expect(() => fillGroups({ people: [...people, ...people], groupSize: 4, past: [] })).toThrow(RangeError);
    expect(() => fillGroups({ people, groupSize: 1, past: [] })).toThrow(RangeError);
    expect(() => fillGroups({ people, groupSize: 4.5, past: [] })).toThrow(RangeError);
  });
});

describe("a circle of peers", () => {
  it("is seated without mentors, sizes differing by at most one", () => {
    const people = Array.from({ length: 20 }, (_, n) => ({ id: `p${n}`, role: "mentee" as const }));
    const { groups, sizes, mentorsPerGroup } = fillGroups({ people, groupSize: 6, past: [] });
    expect(new Set(groups.flat()).size).toBe(20);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(mentorsPerGroup).toEqual({ min: 0, max: 0 });
  });
});
