import { expect, it } from "vitest";
import { cells, markOf } from "./heat-cells";

it("marks how often two have met, and what lies ahead only where they have not", () => {
  expect([0, 1, 2, 3, 9].map((met) => markOf(met, 9))).toEqual(["ahead", "once", "twice", "often", "often"]);
  expect(markOf(0, 0)).toBe("never");
});

it("draws neighbors of one mark as one rectangle, and a dot into what is empty so far", () => {
  const paths = cells(["011", "100", "100"], ["011", "101", "110"], 10);
  expect(paths.once).toBe("M10 0h20v10h-20zM0 10h10v10h-10zM0 20h10v10h-10z");
  expect(paths.self).toBe("M0 0h10v10h-10zM10 10h10v10h-10zM20 20h10v10h-10z");
  expect(paths.ahead.match(/M/g)).toHaveLength(2);
  expect(paths.twice).toBe("");
});
