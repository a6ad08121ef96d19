import type { LibraryPrompt } from "./entry";

/** What went wrong, what frightens, what needs saying. */
export const hardThings: LibraryPrompt[] = [
  {
    text: "What went wrong lately that you have told nobody about? Only your mentor reads this.",
    audience: "mentor",
    week: 6,
  },
  {
    text: "Which conversation are you putting off? Write its first sentence here, as you would say it.",
    audience: "mentor",
    week: 7,
  },
  {
    text: "What have you said yes to that should have been a no? What would taking it back cost?",
    audience: "mentor",
    week: 9,
  },
  {
    text: "Tell the group about a mistake you would not make again, and who paid for it.",
    audience: "group",
    week: 8,
  },
  {
    text: "What would you try if nobody ever learned that you had failed at it?",
    audience: "group",
    week: 11,
  },
  {
    text: "When were you last treated unfairly at work? What did you do, and what would you do today?",
    audience: "mentor",
    week: null,
  },
  {
    text: "What are you tired of? Is it the work, the people, or the way you go about it?",
    audience: "mentor",
    week: 12,
  },
];
