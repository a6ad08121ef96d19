import { describe, expect, it } from "vitest";
import { againSentence, leastSentence, meetingsOf, othersMet, ownSentence } from "./rules";

const rounds = [
  [
    ["ann", "ben"],
    ["cal", "dee", "guest"],
  ],
  [["ann", "cal"], ["ben"]],
  [["ann", "ben", "dee"]],
];

describe("who has met whom", () => {
  it("counts meetings of those who are asked for, and passes over everybody else", () => {
    const meetings = meetingsOf(["ann", "ben", "cal", "dee"], rounds);
    expect(meetings.of(0, 1)).toBe(2);
    expect(meetings.of(1, 0)).toBe(2);
    expect(meetings.of(1, 2)).toBe(0);
    expect(meetings.of(3, 3)).toBe(0);
    expect(othersMet(meetings)).toEqual([3, 2, 2, 3]);
  });

  it("says how many everyone meets, at the least", () => {
    expect(leastSentence([2, 1, 2], "by the end")).toBe(
      "By the end everyone will have met at least 1 of the 2 others.",
    );
    expect(leastSentence([2, 2, 2], "by the end")).toBe("By the end everyone will have met everybody else.");
    expect(leastSentence([1, 0, 1], "so far")).toBe("So far somebody has not met anybody.");
    expect(leastSentence([0, 0], "by the end")).toBe("By the end somebody will not have met anybody.");
    expect([leastSentence([], "so far"), leastSentence([0], "so far")]).toEqual(["", ""]);
  });

  it("says how often people meet again, and whether it could be less", () => {
    expect(againSentence(0, 0)).toBe("Nobody sits again with somebody they have met.");
    expect(againSentence(1, 1)).toBe(
      "One pair sits together again at the evenings to come: as few as these numbers allow.",
    );
    expect(againSentence(9, 4)).toBe(
      "9 times two sit together again at the evenings to come; with these numbers it is 4 at the least.",
    );
    expect(againSentence(9, 0)).toBe("9 times two sit together again at the evenings to come.");
  });

  it("tells somebody how far they have come around", () => {
    expect([ownSentence(0, 0), ownSentence(0, 1), ownSentence(0, 35)]).toEqual([
      "Nobody else takes part yet.",
      "There is one other to meet.",
      "There are 35 others to meet.",
    ]);
    expect([ownSentence(12, 35), ownSentence(35, 35)]).toEqual([
      "You have sat with 12 of the 35 others.",
      "You have sat with everybody.",
    ]);
  });
});
