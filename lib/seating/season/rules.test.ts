import { describe, expect, it } from "vitest";
import { againIn, alike, changesSince, type Evening, type Known, sizeOf, withMove, withSwap } from "./rules";
import type { Plan } from "./schema";

const at = new Date("2026-11-24T12:00:00Z");
const evening = (
  id: string,
  days: number,
  groups: string[][] = [],
  rest: Partial<Evening> = {},
): Evening => ({
  ...{ id, status: "scheduled", groups, absent: [] },
  startsAt: new Date(at.getTime() + days * 86_400_000),
  endsAt: new Date(at.getTime() + (days + 0.1) * 86_400_000),
  ...rest,
});
const size = { target: 4, min: 2, max: 8 };
const person = (id: string) => ({ id, role: "mentee" as const });
const known = (evenings: Evening[], rest: Partial<Known> = {}): Known => ({
  ...{ people: ["ann", "ben", "cal", "dee"].map(person), evenings, size, pairs: [], apart: [] },
  ...rest,
});
const groups = [
  ["ann", "ben"],
  ["cal", "dee"],
];
const plan = (rounds: Plan["rounds"], rest: Partial<Plan> = {}): Plan => ({
  ...{ rounds, size, pairs: [], bound: 0 },
  ...rest,
});
const fits = plan([
  { session: "past", groups: [["ann", "cal"]] },
  { session: "next", groups },
]);
const season = [evening("past", -7, [["cal", "ann"]]), evening("next", 7)];

describe("a plan", () => {
  it("fits as long as nothing has changed, in whatever order people stand", () => {
    expect(changesSince(fits, known(season), at)).toBeNull();
    expect(alike([["a", "b"], ["c"]], [["c"], [], ["b", "a"]])).toBe(true);
    expect(alike([["a", "b"]], [["a"], ["b"]])).toBe(false);
  });

  it("knows who joined, who left, and who has said that they cannot come", () => {
    const joined = { people: ["ann", "ben", "cal", "eve"].map(person) };
    expect(changesSince(fits, known(season, joined), at)).toEqual({
      ...{ joined: ["eve"], left: ["dee"], otherwise: [], more: false },
    });
    const excused = [evening("past", -7, [["cal", "ann"]]), evening("next", 7, [], { absent: ["eve"] })];
    const all = { people: ["ann", "ben", "cal", "dee", "eve"].map(person) };
    expect(changesSince(fits, known(excused, all), at)).toBeNull();
  });

  it("knows which evening went otherwise, and one that it knows nothing of", () => {
    const other = [evening("past", -7, [["cal", "ben"]]), evening("next", 7)];
    expect(changesSince(fits, known(other), at)?.otherwise).toEqual(["past"]);
    const unknown = [...season, evening("third", -3, [["ann"]])];
    expect(changesSince(fits, known(unknown), at)?.otherwise).toEqual(["third"]);
  });

  it("has one word for everything else: sizes, pairs, new evenings, people to be kept apart", () => {
    const more = { joined: [], left: [], otherwise: [], more: true };
    expect(changesSince(fits, known(season, { size: { ...size, max: 5 } }), at)).toEqual(more);
    expect(changesSince(fits, known(season, { pairs: [["ann", "ben"]] }), at)).toEqual(more);
    expect(changesSince(fits, known([...season, evening("new", 14)]), at)).toEqual(more);
    expect(changesSince(fits, known(season, { apart: [["ann", "ben"]] }), at)).toEqual(more);
    expect(changesSince(fits, known(season, { apart: [["ann", "cal"]] }), at)).toBeNull();
  });

  it("says nothing of people to be kept apart who have one group only", () => {
    const one = plan([{ session: "next", groups: [["ann", "ben", "cal", "dee"]] }]);
    expect(changesSince(one, known([evening("next", 7)], { apart: [["ann", "ben"]] }), at)).toBeNull();
  });

  it("is silent where nothing is planned or nothing is to come", () => {
    expect(changesSince(plan([]), known(season), at)).toBeNull();
    expect(changesSince(fits, known([evening("past", -7, [["ben"]])]), at)).toBeNull();
  });
});

describe("by hand", () => {
  it("somebody moves to a group, a new one, or out", () => {
    expect(withMove(groups, "ann", "2")).toEqual([["ben"], ["cal", "dee", "ann"]]);
    expect(withMove(groups, "ann", "new")).toEqual([["ben"], ["cal", "dee"], ["ann"]]);
    expect(withMove(groups, "ann", "none")).toEqual([["ben"], ["cal", "dee"]]);
    expect([withMove(groups, "ann", "3"), withMove(groups, "ann", "0")]).toEqual([null, null]);
  });

  it("two change places, if both have one", () => {
    expect(withSwap(groups, "ann", "dee")).toEqual([
      ["dee", "ben"],
      ["cal", "ann"],
    ]);
    expect(withSwap(groups, "ann", "eve")).toBeNull();
  });
});

it("counts who meets again, mentors with their own mentees aside", () => {
  const past = [["ann", "ben", "cal"]];
  expect(againIn([["ann", "ben", "cal", "dee"]], past, [])).toBe(3);
  expect(againIn([["ann", "ben", "cal", "dee"]], past, [["ann", "ben"]])).toBe(2);
  expect(againIn([["ann", "dee"]], past, [["ann", "dee"]])).toBe(0);
});

it("takes sizes as an organizer said them, and near the target where nobody has", () => {
  const unsaid = { groupSizeMin: null, groupSizeMax: null };
  expect(sizeOf({ groupSize: 6, ...unsaid })).toEqual({ target: 6, min: 4, max: 7 });
  expect(sizeOf({ groupSize: 4, ...unsaid })).toEqual({ target: 4, min: 3, max: 5 });
  expect(sizeOf({ groupSize: 4, groupSizeMin: 5, groupSizeMax: 6 })).toEqual({ target: 4, min: 4, max: 6 });
});
