import type { LibraryPrompt } from "./entry";

/** Leading, with a title and without one. */
export const leading: LibraryPrompt[] = [
  {
    text: "Where did something move last month because of you, though nobody had put you in charge?",
    audience: "group",
    week: 7,
  },
  {
    text: "Which decision did you take too late? What were you waiting for, and did it come?",
    audience: "mentor",
    week: 10,
  },
  {
    text: "What do you do that somebody else could learn by doing it? Whom will you hand it to, and when?",
    audience: "mentor",
    week: 11,
  },
  {
    text: "Describe the best meeting you were in this year. Who did what, so that it was good?",
    audience: "cohort",
    week: 9,
  },
  {
    text: "What does your team believe that is not true any more? How would you say so?",
    audience: "group",
    week: 12,
  },
  {
    text: "Whose work have you praised this week, to whom, and for what exactly?",
    audience: "cohort",
    week: null,
  },
];
