import { describe, expect, it } from "vitest";
import { answersInView, isAsked, mayKnow, promptState, type Standing } from "@/lib/prompts/rules";

const nobody: Standing = {
  organizer: false,
  author: false,
  participation: null,
  menteeIds: [],
  pairedWithAuthor: false,
  groupId: null,
  answered: false,
};
const mentee: Standing = { ...nobody, participation: { id: "p", role: "mentee" } };
const mentor: Standing = { ...nobody, participation: { id: "q", role: "mentor" } };

describe("promptState", () => {
  const prompt = { opensAt: new Date("2026-11-01T12:00Z"), closesAt: new Date("2026-11-08T12:00Z") };

  it("is open from the opening instant up to, not including, the closing instant", () => {
    expect(promptState(prompt, new Date("2026-11-01T11:59:59Z"))).toBe("upcoming");
    expect(promptState(prompt, prompt.opensAt)).toBe("open");
    expect(promptState(prompt, new Date("2026-11-08T11:59:59Z"))).toBe("open");
    expect(promptState(prompt, prompt.closesAt)).toBe("closed");
  });
});

describe("who is asked", () => {
  it("asks mentees of the cohort, never mentors", () => {
    expect(isAsked("cohort", mentee)).toBe(true);
    expect(isAsked("cohort", mentor)).toBe(false);
  });

  it("asks only the author's own mentees where the author said so", () => {
    expect(isAsked("mentees", mentee)).toBe(false);
    expect(isAsked("mentees", { ...mentee, pairedWithAuthor: true })).toBe(true);
  });

  it("keeps a mentor's question to their mentees from the other mentors, not from organizers", () => {
    expect(mayKnow("mentees", mentor)).toBe(false);
    expect(mayKnow("mentees", { ...nobody, organizer: true })).toBe(true);
    expect(mayKnow("cohort", nobody)).toBe(false);
  });
});

describe("answersInView", () => {
  it("shows the cohort's answers to mentors at once and to mentees after their own", () => {
    expect(answersInView("cohort", mentor)).toBe("all");
    expect(answersInView("cohort", mentee)).toBe("own");
    expect(answersInView("cohort", { ...mentee, answered: true })).toBe("all");
  });

  it("shows a group's answers inside that group only", () => {
    expect(answersInView("group", { ...mentee, answered: true, groupId: "g" })).toEqual({ groupId: "g" });
    expect(answersInView("group", { ...mentee, groupId: "g" })).toBe("own");
    expect(answersInView("group", { ...mentor, groupId: "g" })).toEqual({ groupId: "g" });
    expect(answersInView("group", { ...nobody, organizer: true })).toBe("own");
  });

  it("never opens an answer that is for one's own mentor", () => {
    expect(answersInView("mentor", { ...mentor, organizer: true, answered: true, groupId: "g" })).toBe("own");
  });
});
