import { describe, expect, it } from "vitest";
import { packScores } from "@/lib/pairings/drafts/matrix/rules";
import { placed } from "@/lib/pairings/drafts/testing/table";
import { afterChoice, pricesOf, receivedScores, toSend } from "./rules";

const matrix = {
  ...{ mentees: ["a", "b", "c"], mentors: ["A", "B"], rooms: [1, 2] },
  cells: packScores([
    [0.9, 0.5],
    [0.4, 0.8],
    [null, 0.3],
  ]),
};

describe("a draft's scores on their way to a page", () => {
  it("arrive as they were sent", () => {
    const sent = toSend(matrix);
    const scores = sent && receivedScores(sent);
    expect(scores?.of("a", "A")).toBeCloseTo(0.9, 3);
    expect(scores?.of("c", "A")).toBeNull();
    expect(scores?.room("B")).toBe(2);
  });

  it("stay where they are when they would be too heavy", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
    const large = { ...matrix, mentees: many(400), mentors: many(200), cells: new Uint8Array(160_000) };
    expect(toSend(large)).toBeNull();
  });
});

describe("a mentee who is picked up", () => {
  const sent = toSend(matrix);
  const scores = sent && receivedScores(sent);
  const pairs = placed("aA", "bB", "c");

  it("costs something with every mentor who is possible, and nothing is said of the others", () => {
    if (!scores) throw new Error("a small matrix is sent");
    expect([...pricesOf("a", pairs, scores).keys()]).toEqual(["B"]);
    expect(pricesOf("c", pairs, scores).get("B")?.displaced).toBeNull();
    expect(pricesOf("c", pairs, scores).has("A")).toBe(false);
  });

  it("sits elsewhere at once, with whoever made room, or with nobody", () => {
    if (!scores) throw new Error("a small matrix is sent");
    const choice = pricesOf("b", pairs, scores).get("A") ?? null;
    expect(afterChoice(pairs, "b", choice)).toEqual([
      { menteeId: "a", mentorId: "B", locked: false },
      { menteeId: "b", mentorId: "A", locked: true },
      { menteeId: "c", mentorId: null, locked: false },
    ]);
    expect(afterChoice(pairs, "a", null)[0]).toEqual({ menteeId: "a", mentorId: null, locked: false });
  });
});
