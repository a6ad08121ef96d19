import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Latecomer,
  metBefore,
  placeLatecomers,
  planSentence,
  repeatsIn,
  type SittingGroup,
  seatedSentence,
  togetherIn,
} from "./rules";

const group = (number: number, mentors: number, ...people: string[]): SittingGroup => ({
  number,
  mentors,
  people,
});
const mentee = (id: string): Latecomer => ({ id, role: "mentee" });
const mentor = (id: string): Latecomer => ({ id, role: "mentor" });

describe("latecomers", () => {
  it("go to the smallest group, of equals to the one where they have met fewest", () => {
    const groups = [group(1, 1, "a", "b"), group(2, 1, "c", "d"), group(3, 1, "e", "f", "g")];
    expect(placeLatecomers(groups, [mentee("x")], [["x", "b"]])).toEqual([["x", 2]]);
  });

  it("send a mentor where mentors are fewest, though the group is one larger", () => {
    const groups = [group(1, 2, "a", "b"), group(2, 0, "c", "d", "e"), group(3, 0, "f", "g", "h", "i")];
    expect(placeLatecomers(groups, [mentor("x")], [])).toEqual([["x", 2]]);
  });

  it("find nothing where there are no groups", () => {
    expect(placeLatecomers([], [mentee("x")], [])).toEqual([]);
  });

  it("are each seated once, nobody else is moved, and sizes even out", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 12 });
    const late = fc.array(fc.boolean(), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, late, (seated, mentors) => {
        const groups = seated.map((size, index) =>
          group(index + 1, 1, ...Array.from({ length: size }, (_, chair) => `${index}-${chair}`)),
        );
        const before = structuredClone(groups);
        const people = mentors.map((is, index) => (is ? mentor(`m${index}`) : mentee(`e${index}`)));
        const placed = placeLatecomers(groups, people, []);
        expect(groups).toEqual(before);
        expect(placed.map(([id]) => id).sort()).toEqual(people.map(({ id }) => id).sort());
        const after = groups.map(
          ({ number, people: sitting }) => sitting.length + placed.filter(([, to]) => to === number).length,
        );
        // A group grows beyond the smallest by two at most: one for a mentor, one for the next in turn.
        const grown = after.filter((size, index) => size > (seated[index] ?? 0));
        expect(Math.max(0, ...grown) - Math.min(...after)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("latecomers who are to be kept apart from somebody", () => {
  const groups = [group(1, 1, "a"), group(2, 1, "b", "c")];

  it("sit elsewhere, also where it is fuller", () => {
    expect(placeLatecomers(groups, [mentee("late")], [], [["late", "a"]])).toEqual([["late", 2]]);
  });

  it("mind each other too, and stay without a seat where no group is left", () => {
    const apart = [
      ["x", "y"],
      ["x", "a"],
      ["z", "b"],
      ["z", "a"],
    ] as const;
    const placed = new Map(placeLatecomers(groups, [mentee("x"), mentee("y"), mentee("z")], [], apart));
    expect(placed.get("x")).toBe(2);
    expect(placed.get("y")).toBe(1);
    expect(placed.has("z")).toBe(false);
  });
});

it("finds the pairs that sit together and should not", () => {
  const apart = [
    ["a", "b"],
    ["a", "c"],
  ] as const;
  expect(togetherIn([["a", "b"], ["c"]], apart)).toEqual([["a", "b"]]);
});

it("remembers who has sat with whom, both ways", () => {
  const met = metBefore([
    ["a", "b"],
    ["b", "c"],
  ]);
  expect([...(met.get("b") ?? [])].sort()).toEqual(["a", "c"]);
  expect(met.get("a")?.has("c")).toBe(false);
});

it("counts the pairs that meet again, each once", () => {
  const past = [
    ["a", "b", "c"],
    ["a", "b"],
    ["d", "e"],
  ];
  expect(
    repeatsIn(
      [
        ["a", "b", "d"],
        ["c", "e"],
      ],
      past,
    ),
  ).toBe(1);
  expect(
    repeatsIn(
      [
        ["a", "b", "c"],
        ["d", "e"],
      ],
      past,
    ),
  ).toBe(4);
  expect(repeatsIn([["a", "b"]], [])).toBe(0);
});

describe("how a plan stands", () => {
  it("is said in a sentence", () => {
    expect(planSentence({ sizes: [6, 6, 5], mentors: { min: 1, max: 2 }, repeats: 0 })).toBe(
      "17 people in 3 groups of 5 or 6, 1 or 2 mentors in each. Nobody sits with somebody they have sat with before.",
    );
    expect(planSentence({ sizes: [1], mentors: { min: 1, max: 1 }, repeats: 0 })).toMatch(
      /^1 person in one group, 1 mentor in each\./,
    );
    expect(planSentence({ sizes: [7, 4], mentors: { min: 0, max: 2 }, repeats: 1 })).toBe(
      "11 people in 2 groups of 4 to 7, 0 to 2 mentors in each. 1 pair has sat together before.",
    );
    expect(planSentence({ sizes: [6, 6], mentors: { min: 2, max: 2 }, repeats: 3 })).toMatch(
      /2 groups of 6, 2 mentors in each\. 3 pairs have sat together before/,
    );
  });
});

it("says how the seating went", () => {
  expect(seatedSentence({ planned: false, moved: 0 })).toBe("The groups are seated.");
  expect(seatedSentence({ planned: true, moved: 0 })).toBe("The groups are seated as planned.");
  expect(seatedSentence({ planned: true, moved: 2 })).toBe(
    "The groups are seated as planned, but for 2 people who moved to even them out.",
  );
});
