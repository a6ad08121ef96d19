import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRotation } from "./plan";
import { recount, roster } from "./testing/seasons";
import type { RotationInput } from "./types";

const within = (counts: number[]) => Math.max(...counts) - Math.min(...counts) <= 1;

/** Every way to seat people in so many groups with sizes and mentors within one; groups without an order. */
function seatings(ids: string[], groups: number): string[][][] {
  let partial: string[][][] = [Array.from({ length: groups }, () => [])];
  const most = Math.ceil(ids.length / groups);
  for (const id of ids) {
    partial = partial.flatMap((seating) =>
      seating.flatMap((group, at) => {
        // Empty groups are alike: only the first is tried.
        if (
          group.length === most ||
          (group.length === 0 && seating.findIndex(({ length }) => length === 0) < at)
        )
          return [];
        return [seating.with(at, [...group, id])];
      }),
    );
  }
  const mentors = (group: string[]) => group.filter((id) => id.startsWith("mentor")).length;
  return partial.filter(
    (seating) => within(seating.map(({ length }) => length)) && within(seating.map(mentors)),
  );
}

const small: fc.Arbitrary<RotationInput> = fc
  .record({
    mentors: fc.integer({ min: 0, max: 3 }),
    mentees: fc.integer({ min: 2, max: 4 }),
    size: fc.integer({ min: 2, max: 3 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    away: fc.boolean(),
    apart: fc.boolean(),
    together: fc.boolean(),
    met: fc.boolean(),
  })
  .map(({ mentors, mentees, size, rounds, away, apart, together, met }) => ({
    ...{
      people: roster(mentors, mentees),
      rounds,
      groupSize: { target: size, min: 1, max: size + 1 },
      budgetMs: 30,
    },
    away: away ? [{ id: "mentee1", round: 1 }] : [],
    apart: apart ? [["mentee0", "mentee1"] as const] : [],
    together: together && mentors > 0 ? [["mentor0", "mentee0"] as const] : [],
    past: met ? [[["mentee0", "mentor0", "mentee1"]]] : [],
  }));

/** The fewest repeats of all plans that keep `apart` apart, every one tried. */
function fewest(input: RotationInput, shape: string[][][], done: string[][][] = []): number {
  const here = shape[done.length]?.flat();
  if (!here) {
    const { repeats, broken } = recount(input, { rounds: done });
    return broken.some((pairs) => pairs > 0) ? Number.POSITIVE_INFINITY : repeats;
  }
  const groups = shape[done.length]?.length ?? 1;
  return Math.min(...seatings(here, groups).map((round) => fewest(input, shape, [...done, round])));
}

describe("the lower bound of repeats", () => {
  it("is not above the fewest there are, in any plan with these sizes and mentors", () => {
    fc.assert(
      fc.property(small, (input) => {
        const plan = planRotation(input);
        fc.pre(input.rounds < 3 || input.people.length < 7);
        const least = fewest(input, plan.rounds);
        expect(plan.repeatLowerBound).toBeLessThanOrEqual(Math.min(least, plan.repeats));
        // Without mentors there is one way to lay the chairs, and so small a search finds the best.
        const mentors = input.people.some(({ role }) => role === "mentor");
        if (Number.isFinite(least) && !mentors) expect(plan.repeats).toBe(least);
      }),
      { numRuns: 60 },
    );
  });

  it("knows roles: one mentor in each of six groups has been met by everybody after six rounds", () => {
    const groupSize = { target: 6, min: 6, max: 6 };
    const plan = planRotation({ people: roster(6, 30), rounds: 8, groupSize, budgetMs: 50 });
    // In each of the two further rounds all 30 mentees meet a mentor again; and mentees have met 32 of 29 mentees.
    expect(plan.repeatLowerBound).toBe(2 * 30 + (30 * 3) / 2);
  });

  it("is that of people who are all alike where they are", () => {
    const groupSize = { target: 4, min: 4, max: 4 };
    const bound = (people: number, rounds: number) =>
      planRotation({ people: roster(0, people), rounds, groupSize, budgetMs: 5 }).repeatLowerBound;
    expect(bound(16, 7)).toBe((16 * (21 - 15)) / 2);
    expect(bound(28, 10)).toBe(Math.ceil((28 * (30 - 27)) / 2));
  });
});
