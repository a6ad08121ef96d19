import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, inRuns, mayRemind } from "@/lib/safety/conduct/rules";

const words = fc
  .array(fc.constantFrom("Be kind.", "Be early.", "Listen.", "Ask first."))
  .map((all) => all.join("\n\n"));

describe("two versions of a text", () => {
  it("show what stayed, went and came", () => {
    expect(compareTexts("Be kind.\n\nBe early.", "Be kind.\n\nListen.")).toEqual([
      { change: "same", text: "Be kind." },
      { change: "removed", text: "Be early." },
      { change: "added", text: "Listen." },
    ]);
  });

  it("takes the lines of a list one by one", () => {
    expect(compareTexts("- One\n- Two", "- One\n- Three").map(({ change }) => change)).toEqual([
      "same",
      "removed",
      "added",
    ]);
  });

  it("gives both texts back whole", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = compareTexts(before, after);
        const without = (change: string) =>
          found
            .filter((paragraph) => paragraph.change !== change)
            .map(({ text }) => text)
            .join("\n\n");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });
});

it("neighbors with the same fate are shown as one, and a list stays a list", () => {
  const runs = inRuns(compareTexts("Be kind.\n- One\n- Two", "Be early.\n\nBe kind.\n\nListen."));
  expect(runs).toEqual([
    { change: "added", text: "Be early." },
    { change: "same", text: "Be kind." },
    { change: "removed", text: "- One\n- Two" },
    { change: "added", text: "Listen." },
  ]);
});

it("people are reminded once a day at most", () => {
  const at = new Date("2026-11-22T15:00:00Z");
  expect(mayRemind(null, at)).toBe(true);
  expect(mayRemind(new Date("2026-11-22T14:00:00Z"), at)).toBe(false);
  expect(mayRemind(new Date("2026-11-21T15:00:00Z"), at)).toBe(true);
});
