import type { QuestionAudience, QuestionKind } from "@/lib/db/generated/enums";

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
