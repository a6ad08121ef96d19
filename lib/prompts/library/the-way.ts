import type { LibraryPrompt } from "./entry";

/** A career: the next step, the one after, staying and leaving. */
export const theWay: LibraryPrompt[] = [
  {
    text: "What is your next step, and the one after it? What do you lack for each that you could have in half a year?",
    audience: "mentor",
    week: 4,
  },
  {
    text: "How would you notice that it is time to leave where you are? Write the signs down while you are calm.",
    audience: "mentor",
    week: 11,
  },
  {
    text: "Which change outside of your company will shape your work most in the next three years?",
    audience: "cohort",
    week: 10,
  },
  {
    text: "Whose career do you envy a little? Which part of it would you really want, including its price?",
    audience: "group",
    week: 9,
  },
  {
    text: "What would you ask for today if you were certain to be answered kindly: pay, a role, time, help?",
    audience: "mentor",
    week: 12,
  },
  {
    text: "What did you want five years ago that you have now? Did it feel as you had thought?",
    audience: "cohort",
    week: null,
  },
];
