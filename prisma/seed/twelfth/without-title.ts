import { type Evening, mentee, mentor } from "../said";

const leading = [
  mentor(
    "Bring the customer into the room. People do not follow me, they follow the problem once they have met it.",
    {
      endorsed: 6,
      credited: true,
      from: "rashid",
    },
  ),
  mentee(
    "I stopped handing out tasks and began to ask “what would you need to say yes?” It has worked four times now.",
    {
      endorsed: 6,
      from: "mentee",
    },
  ),
  mentor(
    "Borrow authority in the open: “the director asked me to bring us to a decision by Tuesday.” No pretending, no pulling rank.",
    { endorsed: 3 },
  ),
  mentee(
    "Write the first draft of everything. Whoever holds the pen holds the direction, and nobody minds.",
    {
      endorsed: 4,
    },
  ),
  mentor("Do the boring half yourself. People lend their best hours to somebody who takes the minutes.", {
    endorsed: 2,
  }),
  mentee(
    "I found out what each team is measured by. Two of my requests became their goals, in other words.",
    { endorsed: 3, credited: true, from: "arjun" },
  ),
  mentor(
    "Thank people in front of those who decide about them. It costs nothing, and it is the only bonus I can pay.",
    { endorsed: 5, from: "mentor", credited: true },
  ),
  mentee("My deadlines were ignored; the trade fair's were not. Find the clock that is not yours."),
  mentor(
    "When everybody agrees too fast, nobody has. I ask each person what will be hardest for their team.",
    {
      endorsed: 4,
    },
  ),
];

const oneSentence = [
  mentee(
    "“We help nurses hand over patients without writing anything twice; it saves each of them forty minutes a shift.”",
    { endorsed: 5 },
  ),
  mentee("“Every tenth parcel we carry is late because of paperwork; my team removes the paperwork.”", {
    endorsed: 3,
  }),
  mentor("Start with the verb and the money. “We are exploring” is neither.", { endorsed: 4 }),
  mentee(
    "I first said what we build, then what it does, then who cares. Turned around, it took nine seconds.",
    {
      endorsed: 4,
      credited: true,
      from: "kofi",
    },
  ),
  mentor("If the sentence works for your grandmother and for your finance director, stop editing."),
  mentee("“Teachers get one evening a week back, and we know because we asked four hundred of them.”", {
    endorsed: 2,
  }),
  mentor(
    "Leave out the how. If they want it they will ask, and then it is a conversation and no longer a slide.",
    {
      endorsed: 3,
    },
  ),
];

const politics = [
  mentor("I took silence for agreement. In that company silence meant “I will tell somebody else”.", {
    endorsed: 5,
  }),
  mentee(
    "I thought my manager was blocking me. He was protecting a post he had promised to somebody. I could have asked.",
    { endorsed: 3 },
  ),
  mentor(
    "Two vice presidents fought over my feature for a quarter. It was never about the feature: one of them was leaving.",
  ),
  mentee("Somebody copied my boss on every mail. I called it hostile. She was new, and had been told to.", {
    endorsed: 4,
    from: "mentee",
  }),
  mentor("Ask who loses something if this works before you ask who wins. It would have saved me a year.", {
    endorsed: 6,
    credited: true,
    from: "constance",
  }),
  mentee(
    "I believed the roadmap was the plan. The budget was the plan; the roadmap was the story about it.",
    { endorsed: 5 },
  ),
  mentor(
    "Have coffee with the assistant, the recruiter and the finance partner. They see the organization chart that is really used.",
    { from: "mentor" },
  ),
  mentee("The loudest critic became our best tester once I stopped defending and started taking notes.", {
    endorsed: 2,
    credited: true,
    from: "meiling",
  }),
];

export const withoutTitle: Evening = {
  points: [leading, oneSentence, politics],
  excused: ["hana"],
  missed: ["andre", "ha"],
  notes: [
    {
      from: "mentor",
      readers: "group",
      after: 1,
      body: "You were a generous group. Two of you rehearsed the sentence five times until it fit, and the rest of us laughed only in the right places.\n\nThe trick, once more: say it to somebody who is putting on their coat. If they stop, it works.",
    },
    {
      from: "mentor",
      readers: { mentee: "malik" },
      after: 2,
      body: "On delegating: you gave the release notes away and then rewrote them on Sunday. That is not delegating, that is *lending*.\n\nThis month, give one thing away and do not look at it until it is out. Tell me what went wrong, and who learned from it.",
    },
    {
      from: "marcus",
      readers: { mentee: "arjun" },
      after: 1,
      body: "Your one sentence has three commas, and each of them is a meeting. Which of the four parts would you defend if the other three were taken away? Send me that part. We will see whether anything is missing.",
    },
    {
      from: "yetunde",
      readers: "cohort",
      after: 2,
      body: "A question I could not answer on the evening, and have carried around since: when is leading without the title simply working without the pay?\n\nMy answer so far. Twice is generosity, three times is a pattern, and a pattern deserves a conversation with whoever could give you the title. Bring the list of what you led.",
    },
    {
      from: "bao",
      readers: "me",
      after: 3,
      body: "Kofi was right to look for somebody further from home. I miss our hours all the same. Elias has the whole of my attention now; be glad of that.",
    },
    {
      from: "constance",
      readers: "group",
      after: 3,
      body: "Politics with a small p: the art of knowing what other people are afraid of, and of not using it. You did that rather well with one another.",
    },
  ],
  recap: {
    after: 15,
    audience: "cohort",
    intro:
      "Thank you for your patience: I wanted each group to look over its points before everybody reads them, because the third question went close to home. Two points stayed out at the wish of those who said them. The rehearsed sentences in the middle are printed as they were spoken, and they are all better than the ones on our websites.",
    together: [
      {
        question: 2,
        text: "Asked who had misread somebody's motives this year, every hand went up, the organizers' too.",
      },
    ],
    leftOut: ["Two vice presidents fought", "I thought my manager was blocking me"],
    additions: [
      {
        from: "gideon",
        question: 0,
        text: "Leave the room better sorted than you found it. Six people who know what they agreed are a team.",
        credited: true,
      },
      {
        from: "wren",
        question: 1,
        text: "Mine, after two weeks of trying: “We make waiting feel short, and we can show by how much.”",
        credited: true,
      },
    ],
  },
};
