import { describe, expect, it } from "vitest";
import { badgeOf, lineOf, newWords, pathOf } from "./rules";

describe("a line of the inbox", () => {
  it("names what it is about, and leads there", () => {
    expect(lineOf({ template: "thanks", label: "Marta Diaz" })).toBe("Marta Diaz thanked you");
    expect(lineOf({ template: "prompt-opened", label: "What was hard?" })).toBe(
      "A question for you: “What was hard?”",
    );
    expect(pathOf({ template: "addition-held", aboutId: "7" })).toBe("/recaps/7/additions");
    expect(pathOf({ template: "ownership-taken", aboutId: null })).toBe("");
  });

  it("still reads as a sentence where its reader may not see that any more", () => {
    expect(lineOf({ template: "thanks", label: null })).toBe("Somebody thanked you");
    expect(lineOf({ template: "session-changed", label: null })).toBe("A session has changed");
    expect(lineOf({ template: "meeting-agreed", label: null })).toBe("You have a time to meet");
  });

  it("of a sort nobody knows here leads home", () => {
    for (const template of ["of-tomorrow", "constructor"]) {
      expect(lineOf({ template, label: "x" })).toBe("Something is new");
      expect(pathOf({ template, aboutId: "7" })).toBe("");
    }
  });
});

it("the bell says how many are new", () => {
  expect(newWords(0)).toBe("Inbox, nothing new");
  expect(newWords(3)).toBe("Inbox, 3 new");
  expect([badgeOf(7), badgeOf(99), badgeOf(1204)]).toEqual(["7", "99", "99+"]);
});
