import type { LibraryPrompt } from "./entry";

/** Last weeks: what stays, whom to thank, how to keep in touch. */
export const ending: LibraryPrompt[] = [
  {
    text: "What do you do differently from half a year ago? Who would notice first?",
    audience: "group",
    week: 20,
  },
  {
    text: "Read what you wanted at the beginning. What did you get, what turned out not to matter, what is still open?",
    audience: "mentor",
    week: 22,
  },
  {
    text: "Which one sentence from this season will you still be saying in five years? Who said it?",
    audience: "cohort",
    week: 23,
  },
  {
    text: "Whom in this cohort will you have coffee with in three months? Ask them now, and say here that you did.",
    audience: "cohort",
    week: 24,
  },
  {
    text: "What would you tell somebody who begins here next season, and would not have believed yourself?",
    audience: "cohort",
    week: 24,
  },
  {
    text: "What will you and your mentor do when the season is over: meet, write, or part with thanks? Propose one.",
    audience: "mentor",
    week: 23,
  },
];
