import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatsIn } from "@/lib/seating/rules";
import { type Late, placeLate } from "./rules";

const mentees = (...ids: string[]) => ids.map((id) => ({ id, role: "mentee" as const }));
const size = { target: 4, min: 3, max: 5 };
const evening = (facts: Partial<Late>): Late => ({
  groups: [
    { number: 1, people: ["a", "b", "c"] },
    { number: 4, people: ["d", "e", "f"] },
  ],
  people: mentees("a", "b", "c", "d", "e", "f", "x", "y"),
  late: ["x", "y"],
  ...{ past: [], apart: [], pairs: [], size },
  ...facts,
});

describe("latecomers", () => {
  it("are looked at all at once, where one after the other they would meet again", () => {
    // The first would take group 1, having met nobody; then the second meets somebody in group 4 again.
    const past = [["y", "d"]];
    expect(placeLate(evening({ past })).toSorted()).toEqual([
      ["x", 4],
      ["y", 1],
    ]);
  });

  it("go one after the other where nothing is won", () => {
    expect(placeLate(evening({}))).toEqual([
      ["x", 1],
      ["y", 4],
    ]);
  });

  it("keep apart who is to be, and find nothing where there is no group", () => {
    const apart: [string, string][] = [["x", "a"]];
    expect(placeLate(evening({ apart }))).toContainEqual(["x", 4]);
    expect(placeLate(evening({ groups: [] }))).toEqual([]);
    expect(placeLate(evening({ late: [] }))).toEqual([]);
  });

  it("each get one chair of a group that is there, nobody moves, and never more meet again than one by one", () => {
    const some = fc.integer({ min: 2, max: 4 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 4 }), fc.nat(1000), (groups, each, late, seed) => {
        const sitting = Array.from({ length: groups }, (_, at) => ({
          number: at + 1,
          people: Array.from({ length: each }, (_, chair) => `${at}-${chair}`),
        }));
        const coming = Array.from({ length: late }, (_, at) => `late${at}`);
        const all = [...sitting.flatMap(({ people }) => people), ...coming];
        const past = [0, 1, 2].map((shift) => all.filter((_, at) => (at * 7 + seed + shift) % 3 === 0));
        const placed = placeLate({
          ...evening({ groups: sitting, late: coming, past }),
          people: mentees(...all),
          size: { target: each, min: 2, max: each + 2 },
        });
        expect(placed.map(([id]) => id).toSorted()).toEqual(coming);
        expect(placed.every(([, number]) => number >= 1 && number <= groups)).toBe(true);
        const after = sitting.map(({ number, people }) => [
          ...people,
          ...placed.filter(([, to]) => to === number).map(([id]) => id),
        ]);
        const naive = sitting.map(({ people }, at) => [
          ...people,
          ...coming.filter((_, one) => one % groups === at),
        ]);
        expect(Math.max(...after.map((group) => group.length)) - each).toBeLessThanOrEqual(
          Math.ceil(late / groups),
        );
        expect(repeatsIn(after, past)).toBeLessThanOrEqual(repeatsIn(naive, past) + late);
      }),
      { numRuns: 60 },
    );
  });
});
