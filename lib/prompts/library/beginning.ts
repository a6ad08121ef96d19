import type { LibraryPrompt } from "./entry";

/** First weeks: what somebody is here for, and how the two will work. */
export const beginning: LibraryPrompt[] = [
  {
    text: "What would have to be different at the end of this season for you to call it worth your time?",
    audience: "mentor",
    week: 1,
  },
  {
    text: "Which decision is in front of you that you would rather not take alone?",
    audience: "mentor",
    week: 1,
  },
  {
    text: "What did a good mentor, teacher or boss once do for you that you still remember?",
    audience: "cohort",
    week: 1,
  },
  {
    text: "How do you like to hear that something you did was not good enough? Tell your mentor before they need to know.",
    audience: "mentor",
    week: 2,
  },
  {
    text: "What do people come to you for, without being asked to? And what would you like them to come for?",
    audience: "group",
    week: 2,
  },
  {
    text: "Describe your next step so plainly that a friend outside of your field could tell whether you have taken it.",
    audience: "mentor",
    week: 3,
  },
  {
    text: "Which of the things you said at the first evening have you caught yourself doing, or not doing, since?",
    audience: "group",
    week: 3,
  },
];
