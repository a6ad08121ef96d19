import { describe, expect, it } from "vitest";
import { careSentence, pairsThatNeedALook, type RatedPair } from "./rules";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const pair = (id: string, facts: Partial<RatedPair> = {}): RatedPair => ({
  ...{ id, askedRound: 1, said: [] },
  mentor: { id: `mentor ${id}`, name: `Marta ${id}` },
  mentee: { id: `mentee ${id}`, name: `Priya ${id}` },
  ...facts,
});
const said = (membershipId: string, value: "great" | "slow" | "hard" | "change", round = 1, words = "") => ({
  ...{ membershipId, value, round, words },
  createdAt: at(round),
});

describe("pairs that need a look", () => {
  it("are those of whom one said so, the more pressing first, with what both said last", () => {
    const slow = pair("a", { said: [said("mentee a", "slow")] });
    const change = pair("b", {
      said: [said("mentor b", "change", 1, "We do not get on."), said("mentee b", "great")],
    });
    const well = pair("c", { said: [said("mentor c", "great"), said("mentee c", "great")] });
    const care = pairsThatNeedALook([slow, well, change]);
    expect(care.map(({ pairingId }) => pairingId)).toEqual(["b", "a"]);
    expect(care[0]).toMatchObject({
      pair: "Marta b and Priya b",
      lines: [
        { sentence: "Marta b would rather have somebody else.", words: "We do not get on.", at: at(1) },
        { sentence: "Priya b says it goes very well.", words: "" },
      ],
    });
  });

  it("are judged by the last word of each, not by an earlier one", () => {
    const better = pair("a", { said: [said("mentee a", "great", 2), said("mentee a", "hard", 1)] });
    expect(pairsThatNeedALook([better])).toEqual([]);
  });

  it("are also those who have both been silent twice", () => {
    expect(pairsThatNeedALook([pair("a", { askedRound: 1 })])).toEqual([]);
    expect(pairsThatNeedALook([pair("a", { askedRound: 2 })])[0]?.lines).toEqual([
      { sentence: "Neither has answered yet, though we asked twice.", words: "", at: null },
    ]);
    expect(pairsThatNeedALook([pair("a", { askedRound: 3, said: [said("mentor a", "great")] })])).toEqual([]);
  });
});

describe("how a cohort's pairs are", () => {
  it("is one sentence for each kind, in the right number", () => {
    expect(careSentence({ look: [], well: 0, early: 0 })).toBe("No pair needs a look at the moment.");
    expect(careSentence({ look: [1], well: 1, early: 1 })).toBe(
      "One pair needs a look. One other goes well, as far as it was said. One has not been asked yet.",
    );
    expect(careSentence({ look: [1, 2], well: 3, early: 4 })).toBe(
      "2 pairs need a look. 3 others go well, as far as they said. 4 have not been asked yet: that begins after 30 days.",
    );
  });
});
