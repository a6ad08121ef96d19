import { describe, expect, it } from "vitest";
import { inShort, organized } from "@/lib/home/testing/facts";
import { pairsItems } from "./rules";

const asked = (tally: Parameters<typeof organized>[0], status: "active" | "completed" | "draft" = "active") =>
  pairsItems(organized(tally, { status })).map(inShort);

describe("what pairs leave to an organizer", () => {
  it("is nothing while nobody waits, and before and after the season", () => {
    expect(asked({})).toEqual([]);
    for (const status of ["draft", "completed"] as const)
      expect(asked({ approvals: 1, looks: 1, again: 1 }, status)).toEqual([]);
  });

  it("is a word on those who chose each other", () => {
    expect(asked({ approvals: 1 })).toEqual([
      [
        "A mentor and a mentee have chosen each other",
        "Spring 2027: your word pairs them.",
        "Read and decide → /cohorts/cohort/pairings",
      ],
    ]);
    expect(asked({ approvals: 3 })[0]?.[0]).toBe("3 mentors and mentees have chosen each other");
  });

  it("is a look at pairs that said so, and a match for those who want another, counted and not told", () => {
    expect(asked({ looks: 2, again: 1 })).toEqual([
      [
        "2 pairs could do with a look",
        "Spring 2027: by what they said, or did not say when they were asked.",
        "Read what they said → /cohorts/cohort/pairings/care",
      ],
      [
        "One person looks for a new match",
        "Spring 2027: their pairing has ended, and they would like another.",
        "Look at the pairings → /cohorts/cohort/pairings",
      ],
    ]);
  });
});
