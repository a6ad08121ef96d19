import type { MatchField, QuestionAudience, QuestionKind } from "@/lib/db/generated/enums";

export const questionKinds = ["short", "long", "one", "several", "scale"] as const;

/** What each kind of question is called. */
export const kindWords: Record<QuestionKind, string> = {
  short: "Short text",
  long: "Long text",
  one: "One choice",
  several: "Several choices",
  scale: "Scale from 1 to 5",
};

/** Whom a question is put to. */
export const audienceWords: Record<QuestionAudience, string> = {
  everybody: "Everybody",
  mentor: "Mentors",
  mentee: "Mentees",
};

/** What the pairing may take an answer for. */
export const feedWords: Record<MatchField, string> = {
  topics: "Topics they offer or look for",
  goals: "What they hope for",
  jobFunction: "Their function",
  industry: "Their industry",
  employer: "Their employer",
  seniority: "How far along they are",
  languages: "Their languages",
};
