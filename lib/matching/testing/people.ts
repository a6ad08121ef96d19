import { scorePairs } from "../scoring/score";
import type { MatchPerson, ScoringInput } from "../scoring/types";

/** Somebody who has said nothing yet, but for what is given. */
export const somebody = (id: string, said: Partial<MatchPerson> = {}): MatchPerson => ({
  id,
  topics: [],
  jobFunction: null,
  industry: null,
  employer: null,
  seniority: null,
  goals: null,
  languages: [],
  timeZone: null,
  hours: [],
  managers: [],
  ...said,
});

export const mentorNamed = (id: string, said: Partial<MatchPerson> = {}, capacity = 1) => ({
  ...somebody(id, said),
  capacity,
});

export const noRules = {
  differentEmployer: false,
  notOwnManager: false,
  sharedLanguage: false,
  sharedHours: 0,
  mentorSenior: false,
};

/** Everything counts alike, nothing is ruled out, a Tuesday in November. */
export const scored = (input: Partial<ScoringInput> & Pick<ScoringInput, "mentees" | "mentors">) =>
  scorePairs({
    topicNames: { p: "Pricing", s: "Stakeholder work", h: "Hiring" },
    weights: { topics: 5, industry: 5, jobFunction: 5, seniority: 5, hours: 5, languages: 5, wishes: 5 },
    rules: noRules,
    wishes: [],
    apart: [],
    at: "2026-11-24T12:00:00Z",
    ...input,
  });

/** Hours of the week: `at(0, 18, 20)` is Monday from six to eight in the evening. */
export const at = (day: number, from: number, until: number) =>
  Array.from({ length: until - from }, (_, hour) => day * 24 + from + hour);
