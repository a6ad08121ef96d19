import { describe, expect, it } from "vitest";
import { placed, scoresOf } from "@/lib/pairings/drafts/testing/table";
import { choiceOf, choicesFor, placedBy } from "./rules";

// a and b have A and B; c has C, who has a seat free.
const scores = scoresOf(
  [
    [0.9, 0.5, 0.2],
    [0.4, 0.8, 0.6],
    [null, 0.3, 0.7],
  ],
  [1, 1, 2],
);
const pairs = placed("aA", "bB", "cC");
const near = (value: number) => expect.closeTo(value, 3);

describe("another mentor for a mentee", () => {
  it("costs what the two lose, where there is a free seat", () => {
    expect(choiceOf({ menteeId: "a", current: "A", mentorId: "C" }, pairs, scores)).toEqual({
      ...{ mentorId: "C", score: near(0.2), displaced: null, change: near(-0.7) },
    });
  });

  it("sends whoever has to make room to the best seat that is free then", () => {
    // a takes B's seat; b goes to C (0.6), not to the seat that a leaves (0.4).
    expect(choiceOf({ menteeId: "a", current: "A", mentorId: "B" }, pairs, scores)).toEqual({
      ...{ mentorId: "B", score: near(0.5), change: near(-0.6) },
      displaced: { menteeId: "b", to: "C", before: near(0.8), after: near(0.6) },
    });
  });

  it("cannot be who is not possible, nor where everybody is locked or has been asked", () => {
    expect(choiceOf({ menteeId: "c", current: "C", mentorId: "A" }, pairs, scores)).toBeNull();
    const locked = placed("aA", "bB!", "cC");
    expect(choiceOf({ menteeId: "a", current: "A", mentorId: "B" }, locked, scores)).toBeNull();
    const asked = pairs.map((pair) => ({ ...pair, proposed: pair.menteeId === "b" }));
    expect(choiceOf({ menteeId: "a", current: "A", mentorId: "B" }, asked, scores)).toBeNull();
  });

  it("is rather one that leaves nobody without a mentor, even where that scores less", () => {
    const two = scoresOf(
      [
        [0.5, null],
        [0.9, null],
        [0.1, 0.1],
        [0.9, 0.2],
      ],
      [2, 1],
    );
    const full = placed("bA", "cA", "d");
    const choice = choiceOf({ menteeId: "a", current: null, mentorId: "A" }, [...placed("a"), ...full], two);
    expect(choice?.displaced).toMatchObject({ menteeId: "c", to: "B" });
  });

  it("stands in order of what the whole gains, with those who are not possible apart", () => {
    const { now, possible, not } = choicesFor("c", pairs, scores);
    expect(now).toEqual({ mentorId: "C", score: near(0.7) });
    expect(possible.map(({ mentorId }) => mentorId)).toEqual(["B"]);
    expect(not).toEqual(["A"]);
    expect(choicesFor("a", placed("a", "bB", "cC"), scores)).toMatchObject({
      now: null,
      possible: [{ mentorId: "A" }, { mentorId: "B" }, { mentorId: "C" }],
    });
  });

  it("is locked once it is chosen, and whoever made room is not", () => {
    const choice = choiceOf({ menteeId: "a", current: "A", mentorId: "B" }, pairs, scores);
    expect(choice && placedBy("a", choice)).toEqual([
      { menteeId: "a", mentorId: "B", locked: true },
      { menteeId: "b", mentorId: "C", locked: false },
    ]);
  });
});
