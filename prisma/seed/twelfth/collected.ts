import type { CollectionText } from "../said";

/** What a mentor made of two evenings, for the whole cohort. */
export const collected: CollectionText = {
  from: "mentor",
  title: "Known for, without shouting",
  intro:
    "After the second evening three people asked me the same thing in the coat queue: how do you become known for something without making a noise about it? These are the answers I wrote on the back of the agenda. Most of them are yours.",
  chapters: [
    {
      heading: "Choose what it should be",
      words:
        "Before anybody can say it about you, you have to be able to say it to yourself in one sentence.",
      points: [
        "Choose something people need on a bad day",
        "Test it: ask three people",
        "A reputation is a promise",
      ],
    },
    {
      heading: "Let the work speak, and stand beside it",
      words: "",
      points: [
        "The sales team. Every Friday",
        "Showing off talks about me",
        "Give your manager's manager something useful",
      ],
    },
    {
      heading: "And those who want the same",
      words: "I used to keep away from them. That was a waste of the people who understood my work best.",
      points: ["I asked my rival to read my proposal", "Credit is not a cake"],
    },
  ],
};
