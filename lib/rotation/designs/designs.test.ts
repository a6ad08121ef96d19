import { describe, expect, it } from "vitest";
import { classRounds, planeRounds, type Rounds } from "./classes";
import { fieldOf } from "./field";
import { starterRounds } from "./starters";

/** Checks that everybody sits once in each round in groups of the size, and that no pair meets twice. */
function expectNoRepeats(rounds: Rounds, groups: number, size: number): void {
  const met = new Set<string>();
  for (const round of rounds) {
    expect(round.map((group) => group.length)).toEqual(Array.from({ length: groups }, () => size));
    expect(round.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: groups * size }, (_, at) => at));
    const pairs = round.flatMap((group) =>
      group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`)),
    );
    for (const pair of pairs) met.add(pair);
  }
  expect(met.size).toBe((rounds.length * groups * size * (size - 1)) / 2);
}

describe("rounds without repeats", () => {
  it.each([
    [6, 4, 7],
    [7, 4, 9],
    [8, 4, 10],
    [9, 4, 11],
    [10, 4, 13],
    [6, 5, 6],
  ])("of %i groups of %i there are %i in a schedule of its own", (groups, size, rounds) => {
    expect(starterRounds(groups, size)).toHaveLength(rounds);
    expectNoRepeats(starterRounds(groups, size), groups, size);
  });

  it.each([
    [4, 4, 5],
    [5, 4, 5],
    [8, 4, 9],
    [16, 4, 21],
    [6, 6, 3],
    [7, 6, 7],
    [8, 6, 8],
    [9, 6, 9],
    [10, 6, 8],
    [5, 5, 6],
    [9, 3, 13],
  ])("of %i groups of %i there are %i by classes", (groups, size, rounds) => {
    expect(planeRounds(groups, size)).toHaveLength(rounds);
    expectNoRepeats(planeRounds(groups, size), groups, size);
  });

  it("are none for any number of groups and size, where classes stay apart", () => {
    for (let groups = 2; groups <= 32; groups++) {
      for (let size = 2; size <= Math.min(groups, 8); size++) {
        const rounds = classRounds(groups, size);
        expect(rounds.length).toBeGreaterThanOrEqual(2);
        expectNoRepeats(rounds, groups, size);
        const classOf = (point: number) => Math.floor(point / groups);
        expect(rounds.flat().every((group) => new Set(group.map(classOf)).size === size)).toBe(true);
      }
    }
  });
});

describe("a field", () => {
  it.each([2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 32, 49])("of %i has an inverse for everything but 0", (order) => {
    const field = fieldOf(order);
    const all = Array.from({ length: order }, (_, at) => at);
    for (const a of all.slice(1)) {
      expect(new Set(all.map((b) => field?.times(a, b))).size).toBe(order);
      expect(new Set(all.map((b) => field?.add(a, b))).size).toBe(order);
    }
  });

  it.each([1, 6, 10, 12, 15])("of %i there is none", (order) => {
    expect(fieldOf(order)).toBeNull();
  });
});
