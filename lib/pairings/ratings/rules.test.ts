import { describe, expect, it } from "vitest";
import { askedAt, isAsked, roundDue } from "./rules";

const start = new Date("2026-09-01T16:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

describe("both are asked how it goes", () => {
  it("after 30 days, and every 60 after", () => {
    expect([0, 29.9, 30, 89.9, 90, 150].map((days) => roundDue(start, later(days)))).toEqual([
      0, 0, 1, 1, 2, 3,
    ]);
    expect([1, 2, 3].map((round) => askedAt(start, round))).toEqual([30, 90, 150].map(later));
  });

  it("for three weeks at home, not for ever", () => {
    expect(isAsked(start, 0, later(10))).toBe(false);
    expect(isAsked(start, 1, later(31))).toBe(true);
    expect(isAsked(start, 1, later(52))).toBe(false);
  });
});
