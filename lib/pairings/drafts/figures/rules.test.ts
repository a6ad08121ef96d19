import { describe, expect, it } from "vitest";
import { placed, scoresOf } from "@/lib/pairings/drafts/testing/table";
import { type Figures, figuresOf, figuresSentence, proofSentence } from "./rules";

const near = (value: number) => expect.closeTo(value, 3);
const scores = scoresOf(
  [
    [0.9, 0.5, 0.2, 0.1],
    [0.8, 0.4, 0.6, 0.7],
    [null, 0.3, 0.7, 0.1],
  ],
  [1, 1, 2, 1],
);

describe("the figures of a draft", () => {
  it("are counted over the pairs there are", () => {
    expect(figuresOf(placed("aA", "bC", "c"), scores, 0)).toEqual({
      ...{ mentees: 3, matched: 2, lowest: near(0.6), mean: near(0.75), total: near(1.5), gap: 0 },
      // b and D would rather; c has nobody, and B, C and D a seat.
      ...{ topThree: 1, blocking: 4 },
    });
  });

  it("know no lowest and no average where there is no pair", () => {
    expect(figuresOf(placed("a", "b"), scores, null)).toMatchObject({
      ...{ mentees: 2, matched: 0, lowest: null, mean: null, topThree: null, total: 0 },
    });
    expect(figuresOf([], scores, null)).toMatchObject({ mentees: 0, blocking: 0 });
  });

  it("count as wanting to swap only those who both would, and nobody who is locked", () => {
    expect(figuresOf(placed("aA", "bD", "cC"), scores, null).blocking).toBe(0);
    // a and b each sit where the other fits better.
    expect(figuresOf(placed("aD", "bA", "cC"), scores, null).blocking).toBeGreaterThan(0);
    expect(figuresOf(placed("aD!", "bA!", "cC!"), scores, null).blocking).toBe(0);
  });

  it("tell the share whose mentor is among their best three", () => {
    expect(figuresOf(placed("aD", "bC", "cC"), scores, null).topThree).toBeCloseTo(2 / 3);
  });
});

const figures = (facts: Partial<Figures> = {}): Figures => ({
  ...{ mentees: 60, matched: 58, lowest: 0.41, mean: 0.73, total: 42 },
  ...{ topThree: 0.9, blocking: 2, gap: 0, ...facts },
});

describe("a draft in sentences", () => {
  it("says how many have somebody, and how well they fit", () => {
    expect(figuresSentence(figures())).toBe(
      "58 of 60 mentees have a mentor. The lowest score is 41 of 100, the average 73.",
    );
    expect(figuresSentence(figures({ matched: 60 }))).toMatch(/^All 60 mentees have a mentor\./);
    expect(figuresSentence(figures({ mentees: 0, matched: 0 }))).toBe("Nobody was waiting for a mentor.");
    expect(figuresSentence(figures({ matched: 0, lowest: null, mean: null }))).toBe(
      "0 of 60 mentees have a mentor.",
    );
  });

  it("promises no more than is proven", () => {
    expect(proofSentence(figures(), "total")).toMatch(/^Proven: no other way to pair them matches more/);
    expect(proofSentence(figures(), "fairest")).toMatch(/^Proven: with this lowest score/);
    expect(proofSentence(figures({ gap: 0.5 }), "total")).toContain("better by more than 0.5000");
    expect(proofSentence(figures({ gap: null }), "total")).toMatch(/^Changed by hand/);
    expect(proofSentence(figures({ gap: null }), "stable")).toMatch(/^No mentee and mentor would both/);
  });
});
