import { describe, expect, it } from "vitest";
import { MatchError, type MatchErrorCode } from "./errors";
import { match } from "./match";
import type { MatchInput } from "./types";

const fine: MatchInput = {
  mentees: [{ id: "ana" }, { id: "bo" }],
  mentors: [
    { id: "carl", capacity: 1 },
    { id: "dora", capacity: 2 },
  ],
  score: [
    [0.9, 0.2],
    [0.8, null],
  ],
  mode: "total",
};

const wrong: [string, Partial<MatchInput>, MatchErrorCode, RegExp][] = [
  ["somebody twice", { mentees: [{ id: "ana" }, { id: "ana" }] }, "listed_twice", /mentee ana/],
  [
    "no capacity",
    { mentors: [fine.mentors[0], { id: "dora", capacity: -1 }] as never },
    "bad_capacity",
    /dora/,
  ],
  [
    "half a seat",
    { mentors: [fine.mentors[0], { id: "dora", capacity: 1.5 }] as never },
    "bad_capacity",
    /1.5/,
  ],
  ["a line too few", { score: [[0.9, 0.2]] }, "ragged_table", /'score' has 1 lines for 2 mentees/],
  ["a line too short", { score: [[0.9, 0.2], [0.8]] }, "ragged_table", /Line 1 .* 1 entries for 2/],
  [
    "no number",
    {
      score: [
        [0.9, Number.NaN],
        [0.8, null],
      ],
    },
    "bad_score",
    /line 0, column 1 is NaN/,
  ],
  [
    "more than 1",
    {
      score: [
        [0.9, 0.2],
        [80, null],
      ],
    },
    "bad_score",
    /line 1, column 0 is 80/,
  ],
  [
    "a hole",
    {
      score: [
        [0.9, undefined as never],
        [0.8, null],
      ],
    },
    "bad_score",
    /undefined/,
  ],
  ["a ragged preference", { menteePreference: [[1, 2]] }, "ragged_table", /menteePreference/],
  [
    "a preference that is none",
    {
      mentorPreference: [
        [1, 2],
        [3, Number.NaN],
      ],
    },
    "bad_preference",
    /mentorPr/,
  ],
  ["a stranger in a lock", { locked: [["ana", "eva"]] }, "unknown_in_lock", /ana and eva/],
  ["a lock that is not allowed", { locked: [["bo", "dora"]] }, "locked_not_allowed", /bo and dora/],
  [
    "two locks for one",
    {
      locked: [
        ["ana", "carl"],
        ["ana", "dora"],
      ],
    },
    "locked_twice",
    /ana and dora/,
  ],
  [
    "locks over capacity",
    {
      locked: [
        ["ana", "carl"],
        ["bo", "carl"],
      ],
    },
    "locks_over_capacity",
    /bo and carl/,
  ],
];

describe("input that contradicts itself", () => {
  it.each(wrong)("%s is an error that names it", (_, part, code, message) => {
    const run = () => match({ ...fine, ...part });
    expect(run).toThrow(MatchError);
    expect(run).toThrow(message);
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("is found in the lines of locked mentees too", () => {
    const score = [
      [0.9, Number.NaN],
      [0.8, null],
    ];
    expect(() => match({ ...fine, score, locked: [["ana", "carl"]] })).toThrow(/NaN/);
  });

  it("is not a lock said twice", () => {
    const locked: [string, string][] = [
      ["ana", "carl"],
      ["ana", "carl"],
    ];
    expect(match({ ...fine, locked }).unmatched).toEqual(["bo"]);
  });
});

describe("an example by hand", () => {
  it("matches both, though one of them could have had better", () => {
    expect(match(fine)).toMatchObject({
      pairs: [
        { mentee: "ana", mentor: "dora", score: 0.2 },
        { mentee: "bo", mentor: "carl", score: 0.8 },
      ],
      unmatched: [],
      total: 1,
      minimum: 0.2,
      mean: 0.5,
      topThreeShare: 1,
      blockingPairs: 1,
    });
  });

  it("is stable where those who want each other most have each other, and somebody may be left", () => {
    expect(match({ ...fine, mode: "stable" })).toMatchObject({
      pairs: [{ mentee: "ana", mentor: "carl" }],
      unmatched: ["bo"],
      blockingPairs: 0,
      certificate: null,
    });
  });

  it("prefers a higher lowest score to a higher total where it is to be fair", () => {
    const score = [
      [1, 0.5],
      [0.6, 0],
    ];
    expect(match({ ...fine, score }).total).toBe(1.1);
    expect(match({ ...fine, score, mode: "fairest" }).minimum).toBe(0.5);
    const even = [
      [1, 0.4],
      [0.4, 0.1],
    ];
    expect(match({ ...fine, score: even }).minimum).toBe(0.1);
    expect(match({ ...fine, score: even, mode: "fairest" })).toMatchObject({ minimum: 0.4, total: 0.8 });
  });

  it("copes with nobody at all, no mentors, no seats, and nothing allowed", () => {
    const none = { mentees: [], mentors: [], score: [], mode: "total" } as const;
    for (const mode of ["total", "fairest", "stable"] as const) {
      expect(match({ ...none, mode })).toMatchObject({ pairs: [], total: 0, minimum: 0, mean: 0 });
      expect(match({ ...fine, mode, mentors: [], score: [[], []] }).unmatched).toEqual(["ana", "bo"]);
      const full = fine.mentors.map(({ id }) => ({ id, capacity: 0 }));
      expect(match({ ...fine, mode, mentors: full }).unmatched).toEqual(["ana", "bo"]);
      const forbidden = fine.score.map((line) => line.map(() => null));
      expect(match({ ...fine, mode, score: forbidden })).toMatchObject({ pairs: [], blockingPairs: 0 });
    }
  });
});
