import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allCells,
  cellsIn,
  hoursOf,
  hoursSentence,
  meant,
  type QuickKey,
  quickChoices,
  quickIn,
} from "@/lib/intake/hours/rules";

const evenings = quickChoices.find(({ key }) => key === "evenings")?.cells ?? [];

describe("hours that suit", () => {
  it("are hours of the week from Monday's midnight", () => {
    expect(hoursOf(["0-early"])).toEqual([7, 8]);
    expect(hoursOf(["6-evening"])).toEqual([161, 162, 163, 164]);
    expect(Math.max(...hoursOf(allCells))).toBeLessThan(168);
  });

  it("come back as the boxes they were", () => {
    fc.assert(
      fc.property(fc.subarray([...allCells]), (cells) => {
        expect(cellsIn(hoursOf(cells))).toEqual(cells);
      }),
    );
  });

  it("say themselves in a line", () => {
    expect(hoursSentence(hoursOf([...evenings, "5-morning"]))).toBe("Weekday evenings, Sat morning");
    expect(hoursSentence([])).toBe("");
  });
});

describe("without scripts", () => {
  const tick = (ticked: { cells?: typeof allCells; quick?: QuickKey[]; was?: QuickKey[] }) =>
    meant({ cells: [], quick: [], was: [], exact: false, ...ticked });

  it("a quick choice adds its boxes, and taken away takes them along", () => {
    expect(quickIn(tick({ quick: ["evenings"] }))).toEqual(["evenings"]);
    expect(tick({ cells: [...evenings, "5-morning"], was: ["evenings"] })).toEqual(["5-morning"]);
  });

  it("a box of a quick choice that stays ticked can be left out", () => {
    const some = evenings.slice(1);
    expect(tick({ cells: some, quick: ["evenings"], was: ["evenings"] })).toEqual(some);
  });
});

it("where the page keeps both in step, the boxes say all", () => {
  expect(meant({ cells: ["0-early"], quick: ["evenings"], was: [], exact: true })).toEqual(["0-early"]);
});
