import { describe, expect, it } from "vitest";
import { at, mentorNamed, noRules, scored, somebody } from "../testing/people";
import type { ScoringInput, Weights } from "./types";

const none: Weights = {
  topics: 0,
  industry: 0,
  jobFunction: 0,
  seniority: 0,
  hours: 0,
  languages: 0,
  wishes: 0,
};

/** The score of one pair where one thing alone counts. */
const only = (
  part: keyof Weights,
  mentee: Parameters<typeof somebody>[1],
  mentor: Parameters<typeof somebody>[1],
  more: Partial<ScoringInput> = {},
) =>
  scored({
    mentees: [somebody("ana", mentee)],
    mentors: [mentorNamed("ben", mentor)],
    weights: { ...none, [part]: 3 },
    ...more,
  }).score[0]?.[0];

describe("what counts", () => {
  it("topics: as much as was asked for is all of it, less is less", () => {
    const wants = {
      topics: [
        { topic: "p", level: 3 },
        { topic: "s", level: 1 },
      ] as const,
    };
    expect(only("topics", wants, wants)).toBe(1);
    expect(only("topics", wants, { topics: [{ topic: "p", level: 1 }] })).toBe(0.25);
    expect(only("topics", wants, { topics: [{ topic: "h", level: 3 }] })).toBe(0);
  });

  it("industry and role: the same, however it is written", () => {
    expect(only("industry", { industry: "Health care" }, { industry: " health  Care" })).toBe(1);
    expect(only("industry", { industry: "Health care" }, { industry: "Banking" })).toBe(0);
    expect(only("jobFunction", { jobFunction: "Design" }, { jobFunction: "design" })).toBe(1);
  });

  it("seniority: one or two steps ahead is best, behind is nothing", () => {
    const ahead = [-1, 0, 1, 2, 3, 4].map((steps) =>
      only("seniority", { seniority: 1 }, { seniority: 1 + steps }),
    );
    expect(ahead).toEqual([0, 0.4, 1, 1, 0.8, 0.6]);
  });

  it("hours: six a week are plenty", () => {
    const evenings = { hours: [...at(0, 18, 21), ...at(2, 18, 21)] };
    expect(only("hours", evenings, evenings)).toBe(1);
    expect(only("hours", evenings, { hours: at(0, 18, 21) })).toBe(0.5);
  });

  it("languages: one in common is enough", () => {
    expect(only("languages", { languages: ["English", "Urdu"] }, { languages: ["urdu"] })).toBe(1);
    expect(only("languages", { languages: ["English"] }, { languages: ["Urdu"] })).toBe(0);
  });

  it("wishes: half for each side, less for each place further down", () => {
    const wish = (by: string, about: string, rank: number) => ({ by, about, rank });
    const mutual = [wish("ana", "ben", 1), wish("ben", "ana", 3)];
    expect(only("wishes", {}, {}, { wishes: mutual })).toBe(0.9);
    expect(only("wishes", {}, {}, { wishes: mutual.slice(0, 1) })).toBe(0.5);
    expect(only("wishes", {}, {}, { wishes: [wish("ana", "carl", 1)] })).toBe(0);
  });

  it("what somebody has not said yet counts half, so it neither pushes nor blocks", () => {
    for (const part of ["topics", "industry", "jobFunction", "seniority", "hours", "languages"] as const) {
      expect(only(part, {}, { industry: "Banking", seniority: 2, languages: ["English"] })).toBe(0.5);
    }
  });

  it("weights: a part counts as its slider says, and nothing is scored where all are at 0", () => {
    const people = {
      mentees: [somebody("ana", { industry: "Banking", languages: ["English"] })],
      mentors: [mentorNamed("ben", { industry: "Banking", languages: ["Urdu"] })],
    };
    expect(scored({ ...people, weights: { ...none, industry: 6, languages: 2 } }).score).toEqual([[0.75]]);
    expect(scored({ ...people, weights: none }).score).toEqual([[0]]);
  });
});

describe("what rules two out", () => {
  const possible = (
    rules: Partial<ScoringInput["rules"]>,
    mentee: Parameters<typeof somebody>[1],
    mentor: Parameters<typeof somebody>[1],
  ) => only("topics", mentee, mentor, { rules: { ...noRules, ...rules } }) !== null;

  it("the same employer", () => {
    expect(possible({ differentEmployer: true }, { employer: "Acme" }, { employer: "ACME" })).toBe(false);
    expect(possible({ differentEmployer: true }, { employer: "Acme" }, { employer: "Other" })).toBe(true);
  });

  it("one's own manager, whichever of the two said so", () => {
    expect(possible({ notOwnManager: true }, { managers: ["ben"] }, {})).toBe(false);
    expect(possible({ notOwnManager: true }, {}, { managers: ["ana"] })).toBe(false);
    expect(possible({}, { managers: ["ben"] }, {})).toBe(true);
  });

  it("no language in common, too few hours, a mentor who is not more senior", () => {
    expect(possible({ sharedLanguage: true }, { languages: ["Urdu"] }, { languages: ["English"] })).toBe(
      false,
    );
    expect(possible({ sharedHours: 2 }, { hours: at(0, 18, 20) }, { hours: at(0, 19, 21) })).toBe(false);
    expect(possible({ sharedHours: 1 }, { hours: at(0, 18, 20) }, { hours: at(0, 19, 21) })).toBe(true);
    expect(possible({ mentorSenior: true }, { seniority: 2 }, { seniority: 2 })).toBe(false);
  });

  it("but nothing that is not known", () => {
    const all = {
      ...noRules,
      differentEmployer: true,
      sharedLanguage: true,
      sharedHours: 3,
      mentorSenior: true,
    };
    expect(possible(all, {}, { employer: "Acme", languages: ["Urdu"], hours: [3], seniority: 0 })).toBe(true);
  });

  it("being kept apart, whoever asked for it", () => {
    for (const pair of [
      ["ana", "ben"],
      ["ben", "ana"],
    ] as const)
      expect(only("topics", {}, {}, { apart: [pair] })).toBeNull();
  });
});
