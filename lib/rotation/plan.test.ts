import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRotation } from "./plan";
import { roster, seasons } from "./testing/seasons";
import { expectSound } from "./testing/sound";
import type { Pair, RotationInput } from "./types";

describe("a season's plan", () => {
  it("seats everybody once a round, sizes and mentors within one, and counts what is true", () => {
    fc.assert(fc.property(seasons(30), expectSound), { numRuns: 150 });
  });

  it("is the same for the same seed", () => {
    // A budget that does not end it: so small a season needs little.
    const steady = seasons(9).map((input) => ({
      ...input,
      rounds: Math.min(input.rounds, 2),
      budgetMs: 10_000,
    }));
    fc.assert(
      fc.property(steady, (input) => {
        expect(planRotation(input)).toEqual(planRotation(input));
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    [4, 4, 5],
    [5, 4, 5],
    [6, 4, 7],
    [7, 4, 9],
    [8, 4, 10],
    [9, 4, 11],
    [10, 4, 13],
    [6, 6, 3],
    [7, 6, 7],
    [8, 6, 8],
    [9, 6, 9],
    [10, 6, 8],
    [6, 5, 6],
  ])("of %i groups of %i has no repeat in %i rounds", (groups, size, rounds) => {
    const plan = planRotation({
      people: roster(0, groups * size),
      rounds,
      groupSize: { target: size, min: size, max: size },
    });
    expect(plan).toMatchObject({ repeats: 0, maxMeetings: 1, repeatLowerBound: 0 });
  });

  it.each([
    [27, 4, 9],
    [38, 4, 12],
    [31, 4, 9],
    [40, 6, 7],
    [52, 6, 8],
  ])("has none either where a few are missing: %i in groups of %i, %i rounds", (people, size, rounds) => {
    const groupSize = { target: size, min: size - 1, max: size };
    expect(planRotation({ people: roster(0, people), rounds, groupSize }).repeats).toBe(0);
  });

  it.each([
    [7, 21, 4, 7],
    [14, 28, 6, 7],
    [8, 24, 4, 8],
    [10, 26, 4, 9],
    [10, 50, 6, 8],
    [13, 40, 6, 9],
  ])(
    "has none where %i mentors and %i mentees sit in groups of %i for %i rounds",
    (mentors, mentees, size, rounds) => {
      const groupSize = { target: size, min: size - 1, max: size };
      const plan = planRotation({ people: roster(mentors, mentees), rounds, groupSize });
      expect(plan.repeats).toBe(0);
      expect(plan.mentorsPerGroup.max - plan.mentorsPerGroup.min).toBeLessThanOrEqual(1);
    },
  );

  it("knows that with fewer groups than seats a second round repeats", () => {
    const plan = planRotation({ people: roster(0, 30), rounds: 2, groupSize: { target: 6, min: 6, max: 6 } });
    expect(plan).toMatchObject({ repeats: 5, repeatLowerBound: 5 });
  });

  it.each([
    [16, 4, 7],
    [20, 4, 9],
    [24, 4, 10],
    [18, 6, 6],
    [36, 6, 12],
  ])("is near the bound where repeats are forced: %i in groups of %i, %i rounds", (people, size, rounds) => {
    const plan = planRotation({
      people: roster(0, people),
      rounds,
      groupSize: { target: size, min: size, max: size },
      budgetMs: 600,
    });
    expect(plan.repeats).toBeLessThanOrEqual(1.05 * plan.repeatLowerBound);
  });

  it("keeps mentors with their own mentees, and has no repeats beside", () => {
    const together = Array.from({ length: 10 }, (_, at): Pair => [`mentor${at}`, `mentee${2 * at}`]);
    const plan = planRotation({
      ...{ people: roster(10, 30), rounds: 4, together, budgetMs: 500 },
      groupSize: { target: 4, min: 4, max: 4 },
    });
    expect(plan).toMatchObject({ repeats: 0, togetherBroken: [], maxMeetings: 1 });
  });

  it("goes on from a past without meeting anybody again", () => {
    const season = { people: roster(6, 18), groupSize: { target: 4, min: 4, max: 4 } };
    const { rounds } = planRotation({ ...season, rounds: 2 });
    expect(planRotation({ ...season, rounds: 2, past: rounds }).repeats).toBe(0);
  });

  it("says of nobody, of no rounds and of one person what is true", () => {
    const groupSize = { target: 4, min: 3, max: 5 };
    const nobody = {
      repeats: 0,
      repeatLowerBound: 0,
      maxMeetings: 0,
      coverage: 1,
      mentorsPerGroup: { min: 0, max: 0 },
    };
    expect(planRotation({ people: [], rounds: 2, groupSize })).toMatchObject({ ...nobody, rounds: [[], []] });
    expect(planRotation({ people: roster(1, 8), rounds: 0, groupSize })).toMatchObject({
      rounds: [],
      coverage: 0,
    });
    expect(planRotation({ people: roster(0, 1), rounds: 1, groupSize }).rounds).toEqual([[["mentee0"]]]);
  });

  it("prefers a mentor in every group to the target, inside the bounds", () => {
    const plan = planRotation({ people: roster(5, 19), rounds: 2, groupSize: { target: 4, min: 4, max: 6 } });
    expect(plan.mentorsPerGroup).toEqual({ min: 1, max: 1 });
  });

  it("names what contradicts itself", () => {
    const good: RotationInput = { people: roster(1, 5), rounds: 2, groupSize: { target: 3, min: 2, max: 4 } };
    const told = (wrong: Partial<RotationInput>) => expect(() => planRotation({ ...good, ...wrong }));
    told({ people: [...good.people, ...roster(1, 0)] }).toThrow("mentor0 is on the list twice");
    told({ groupSize: { target: 6, min: 2, max: 4 } }).toThrow(RangeError);
    told({ groupSize: { target: 2.5, min: 2, max: 4 } }).toThrow("2.5");
    told({ rounds: -1 }).toThrow("-1 rounds");
    told({ apart: [["mentor0", "mentor0"]] }).toThrow("mentor0 cannot be apart");
    told({ away: [{ id: "mentor0", round: 0.5 }] }).toThrow("mentor0 is away in round 0.5");
  });
});
