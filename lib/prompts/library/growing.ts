import type { LibraryPrompt } from "./entry";

/** Skills, judged honestly. */
export const growing: LibraryPrompt[] = [
  {
    text: "Name one thing you are worse at than people think, and one you are better at. How do you know?",
    audience: "mentor",
    week: 4,
  },
  {
    text: "Whose work did you look at lately and think: I could not do that yet? What exactly was it?",
    audience: "group",
    week: 5,
  },
  {
    text: "What do you know today that would have saved you a month a year ago?",
    audience: "cohort",
    week: 6,
  },
  {
    text: "When did you last change your mind at work? What did it take?",
    audience: "group",
    week: 8,
  },
  {
    text: "Which task do you always leave for Friday? What would happen if you did it on Monday, or gave it away?",
    audience: "mentor",
    week: null,
  },
  {
    text: "Ask two people for the one thing you should do differently. What did they say, and which of the two stung?",
    audience: "mentor",
    week: 10,
  },
  {
    text: "What are you practicing at the moment, on purpose? If nothing comes to mind: what should it be?",
    audience: "mentor",
    week: null,
  },
];
