import { type Evening, mentee, mentor } from "../said";

export const farewell: Evening = {
  points: [
    [
      mentor("I knew it when I began to explain the company to newcomers in the past tense.", {
        endorsed: 5,
      }),
      mentee(
        "Two bad quarters and one honest conversation. I left after the conversation, not after the quarters.",
        { endorsed: 2 },
      ),
    ],
    [
      mentor(
        "Three recessions: keep six months of rent and twenty warm contacts. The second is worth more.",
        {
          endorsed: 6,
          credited: true,
          from: "theodora",
        },
      ),
      mentee(
        "A supplier went under and took my product along. I now ask what we depend on that nobody mentions.",
        {
          endorsed: 3,
        },
      ),
    ],
    [
      mentee("Next: lead three people. After that: own the price. Missing: I have never hired anybody.", {
        endorsed: 3,
      }),
      mentor("My next step is down in title and up in joy. Admitting it took longer than planning it.", {
        endorsed: 5,
      }),
    ],
    [
      mentee("We put four dinners into next year's calendar tonight, before anybody could go home.", {
        endorsed: 6,
        credited: true,
        from: "chiara",
      }),
      mentor(
        "I write to both of my mentees in the first week of every season. It stands in my calendar without an end.",
        { endorsed: 4, from: "mentor", credited: true },
      ),
    ],
  ],
  notes: [
    {
      from: "theodora",
      readers: "public",
      after: 1,
      body: "Six evenings ago I knew two people in that room. To whoever is thinking about joining: you need not have anything figured out. Bring a real question and a coat you can find again in a hurry, because nobody leaves on time.",
    },
    {
      from: "luca",
      readers: "cohort",
      after: 2,
      body: "The list of people we promised to stay in touch with is worth nothing on paper. Do this instead, tonight: open your calendar, choose the first Sunday of every month, and write *one name* into it. Mine begins with the person who sat on my left.",
    },
  ],
  recap: {
    after: 3,
    audience: "cohort",
    intro:
      "The last recap of the season. You will notice that it is mostly about one another. Thank you for six evenings of honesty; the twelfth season has a great deal to live up to.",
    together: [
      {
        question: 3,
        text: "The room stood up and everybody said one name aloud. Nobody was left out; nobody had planned it.",
      },
    ],
    additions: [
      {
        from: "farah",
        question: 0,
        text: "Leave while you can still recommend the place to a friend.",
        credited: true,
      },
      {
        from: "anselm",
        question: 3,
        text: "The one who disagreed with me in every session. I already miss it.",
      },
    ],
  },
};
