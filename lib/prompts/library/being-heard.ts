import type { LibraryPrompt } from "./entry";

/** Writing, speaking, being seen for what one does. */
export const beingHeard: LibraryPrompt[] = [
  {
    text: "Take the last long message you wrote, and write its point in one sentence. Would that have been enough?",
    audience: "group",
    week: 5,
  },
  {
    text: "Which room do you need to be heard in, and who in it already knows what you do?",
    audience: "mentor",
    week: 7,
  },
  {
    text: "What have you finished in the last month? List it as you would for somebody who decides about your next role.",
    audience: "mentor",
    week: 4,
  },
  {
    text: "When did you last hold back a good thought in a meeting? What would have made it easy to say?",
    audience: "group",
    week: 6,
  },
  {
    text: "If your work were known for a single thing next year, what should it be? What have you done for that this week?",
    audience: "mentor",
    week: 8,
  },
  {
    text: "Explain what you are working on to somebody who has two minutes and a budget. What did you leave out?",
    audience: "cohort",
    week: 9,
  },
];
