import { describe, expect, it } from "vitest";
import { answerPulseSchema } from "@/lib/pulse/schema";
import { closesAt, pulsePhase, sayCounts } from "./rules";

const end = new Date("2026-11-30T20:00:00Z");
const later = (hours: number) => new Date(end.getTime() + hours * 3_600_000);

it("is open for 72 hours from the session's end", () => {
  expect(pulsePhase(end, later(-0.1))).toBe("before");
  expect(pulsePhase(end, later(0))).toBe("open");
  expect(pulsePhase(end, later(71.9))).toBe("open");
  expect(pulsePhase(end, later(72))).toBe("closed");
  expect(closesAt(end)).toEqual(later(72));
});

describe("what the answers come to", () => {
  it("is a sentence", () => {
    expect(sayCounts([0, 0, 1, 1, 3])).toBe(
      "4 of 5 said that it was worth their evening. On average 4.4 of 5.",
    );
    expect(sayCounts([0, 0, 0, 0, 6])).toContain("All 6");
    expect(sayCounts([5, 0, 0, 0, 0])).toContain("None of 5");
  });
});

it.each(["", "0", "6", "2.5", "four"])("takes no %j for an answer", (rating) => {
  const sessionId = "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f";
  expect(answerPulseSchema.safeParse({ sessionId, rating }).success).toBe(false);
  expect(answerPulseSchema.parse({ sessionId, rating: "4" })).toMatchObject({ rating: 4, words: "" });
});
