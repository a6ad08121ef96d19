import type { Fixture, Viewer } from "./fixture";

export type Page = {
  name: string;
  /** Who looks at it. */
  as: Viewer;
  path: (fixture: Fixture) => string;
  /** Whether its requests a second are compared with the empty page's, and with itself among 500 organizations. */
  underLoad?: boolean;
};

/** Every signed-in page, addressed through what the demo's seed has made. */
export const pages: Page[] = [
  { name: "home, organizer", as: "organizer", path: (f) => `/o/${f.slug}`, underLoad: true },
  { name: "home, mentor", as: "mentor", path: (f) => `/o/${f.slug}`, underLoad: true },
  { name: "home, mentee", as: "mentee", path: (f) => `/o/${f.slug}`, underLoad: true },
  { name: "cohort", as: "organizer", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}`, underLoad: true },
  { name: "session", as: "organizer", path: (f) => `/o/${f.slug}/sessions/${f.sessionId}`, underLoad: true },
  { name: "people", as: "organizer", path: (f) => `/o/${f.slug}/people`, underLoad: true },
  {
    name: "people, searched with a mistake",
    as: "organizer",
    path: (f) => `/o/${f.slug}/people?q=lindquist`,
  },
  { name: "people of the cohort", as: "organizer", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/people` },
  { name: "recap", as: "mentee", path: (f) => `/o/${f.slug}/recaps/${f.recapId}`, underLoad: true },
  { name: "prompt", as: "mentee", path: (f) => `/o/${f.slug}/prompts/${f.promptId}` },
  { name: "new prompt", as: "mentor", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/prompts/new` },
  { name: "notes", as: "mentor", path: (f) => `/o/${f.slug}/sessions/${f.pastSessionId}/notes` },
  { name: "pairings", as: "organizer", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/pairings` },
  {
    name: "how the pairs go",
    as: "organizer",
    path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/pairings/care`,
  },
  { name: "matching", as: "organizer", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/matching` },
  { name: "draft of pairs", as: "organizer", path: (f) => `/o/${f.slug}/drafts/${f.draftId}` },
  { name: "draft by mentor", as: "organizer", path: (f) => `/o/${f.slug}/drafts/${f.draftId}/mentors` },
  {
    name: "what people said",
    as: "organizer",
    path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/intake/answers`,
  },
  { name: "intake", as: "mentee", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/intake` },
  { name: "season of groups", as: "organizer", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/seating` },
  { name: "who met whom", as: "organizer", path: (f) => `/o/${f.slug}/cohorts/${f.cohortId}/seating/met` },
  { name: "by the door", as: "organizer", path: (f) => `/o/${f.slug}/sessions/${f.sessionId}/groups` },
  { name: "programs", as: "organizer", path: (f) => `/o/${f.slug}/programs` },
  { name: "new program", as: "organizer", path: (f) => `/o/${f.slug}/programs/new` },
  { name: "program", as: "organizer", path: (f) => `/o/${f.slug}/programs/${f.programId}` },
  {
    name: "session of the plan",
    as: "organizer",
    path: (f) => `/o/${f.slug}/programs/${f.programId}/sessions/${f.programSessionId}`,
  },
  { name: "new cohort", as: "organizer", path: (f) => `/o/${f.slug}/programs/${f.programId}/cohorts/new` },
  { name: "settings", as: "organizer", path: (f) => `/o/${f.slug}/settings` },
  { name: "me", as: "mentee", path: () => "/me" },
  { name: "own profile", as: "mentee", path: () => "/me/profile" },
  { name: "new organization", as: "organizer", path: () => "/organizations/new" },
];
