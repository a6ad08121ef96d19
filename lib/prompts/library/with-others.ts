import type { LibraryPrompt } from "./entry";

/** Bosses, peers, people in the way, and a network that lasts. */
export const withOthers: LibraryPrompt[] = [
  {
    text: "Whom did you help this month without being asked, and who helped you? Did each of them notice?",
    audience: "cohort",
    week: 6,
  },
  {
    text: "Which person outside of your own field would you like to know? What could you offer them first?",
    audience: "group",
    week: 7,
  },
  {
    text: "What does your manager worry about at night? When did you last make it smaller?",
    audience: "mentor",
    week: 5,
  },
  {
    text: "Think of somebody you find hard to work with. What are they right about?",
    audience: "mentor",
    week: 9,
  },
  {
    text: "Who has gone quiet in your network whom you would miss? Write to one of them today, and say here how it began.",
    audience: "cohort",
    week: 10,
  },
  {
    text: "Where do you need a yes from people you have no say over? What is in it for them?",
    audience: "mentor",
    week: 8,
  },
  {
    text: "Whose silence have you taken for a no? Is there a kind way to ask once more, or to let it go?",
    audience: "mentor",
    week: null,
  },
];
