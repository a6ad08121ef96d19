import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRotation } from "./plan";
import { reseat } from "./reseat";
import { evenings, expectFewestMoves, person } from "./testing/evenings";
import { pairsOf } from "./testing/seasons";

describe("seating a round again", () => {
  it("seats everybody once, and moves no more people than any seating must that keeps the rules", () => {
    fc.assert(fc.property(evenings, expectFewestMoves), { numRuns: 150 });
  });

  const groupSize = { target: 6, min: 5, max: 7 };
  const people = [...Array(60).keys()].map((at) => person(`${at < 20 ? "m" : "e"}${at}`));
  const season = { people, groupSize, rounds: 4, budgetMs: 200 };

  it("says who moves, who comes and who goes, and plans the rounds to come", () => {
    const [current = [], ...planned] = planRotation(season).rounds;
    const ill = current[0]?.slice(0, 2) ?? [];
    const guests = [person("e-guest")];
    const again = reseat({
      ...{ people: [...people, ...guests], groupSize, current, planned, roundsToCome: 3, budgetMs: 200 },
      away: ill.map((id) => ({ id, round: 0 })),
    });
    expect(again.left.map(({ id, from }) => [id, from])).toEqual(ill.map((id) => [id, 0]));
    // The guest fills the group that two have left, and its mentors have gone: one comes.
    expect(again.seated).toEqual([{ id: "e-guest", to: 0 }]);
    expect(again.moved).toHaveLength(1);
    expect(again.moved[0]?.id).toMatch(/^m/);
    expect(again.plan.rounds.map((groups) => groups.flat().length)).toEqual([61, 61, 61]);
    const before = new Set(again.current.flatMap((group) => pairsOf(group)));
    const later = again.plan.rounds[0]?.flatMap((group) => pairsOf(group)) ?? [];
    expect(later.filter((pair) => before.has(pair)).length).toBeLessThanOrEqual(again.plan.repeats);
  });

  it("changes nothing where nothing has changed, and keeps to what was planned", () => {
    const [current = [], ...planned] = planRotation(season).rounds;
    const again = reseat({ people, groupSize, current, planned, roundsToCome: 3 });
    expect(again).toMatchObject({ current, moved: [], seated: [], left: [] });
    expect(again.plan.rounds).toEqual(planned);
  });

  it("gives up a group that has become too small, and opens one where there is no chair", () => {
    const small = { target: 4, min: 3, max: 4 };
    const current = [
      ["e1", "e2"],
      ["e3", "e4", "e5"],
      ["e6", "e7"],
    ];
    const few = reseat({ people: current.flat().map(person), current, groupSize: small, roundsToCome: 0 });
    expect(few.current.filter((group) => group.length > 0)).toHaveLength(2);
    expect(few.moved).toHaveLength(2);
    const full = [["e1", "e2", "e3", "e4"]];
    const guests = ["e5", "e6"].map(person);
    const more = reseat({
      people: [...full.flat().map(person), ...guests],
      current: full,
      groupSize: small,
      roundsToCome: 0,
    });
    expect(more.current.map(({ length }) => length)).toEqual([3, 3]);
    expect(more.moved).toHaveLength(1);
  });

  it("keeps apart as many as can be where not all can", () => {
    const current = [["e1", "e2", "e3"]];
    const again = reseat({
      ...{ people: current.flat().map(person), current, roundsToCome: 0 },
      groupSize: { target: 3, min: 3, max: 3 },
      apart: [["e1", "e2"]],
    });
    expect(again).toMatchObject({ current, moved: [] });
  });

  it("says of nobody what is true", () => {
    const again = reseat({ people: [], current: [["e1"]], groupSize, roundsToCome: 1 });
    expect(again).toMatchObject({ current: [[]], moved: [], left: [{ id: "e1", from: 0 }] });
  });
});
