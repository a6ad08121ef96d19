import { type Evening, mentee, mentor } from "../said";

const askedFor = [
  mentee(
    "Today: the person who knows where the data lives. I would like to be the one who says what it means.",
    {
      endorsed: 4,
    },
  ),
  mentor(
    "Choose something people need on a bad day. Nobody forgets whom they called when the launch broke.",
    {
      endorsed: 5,
    },
  ),
  mentee(
    "I am asked to fix slides. It is flattering, and a trap: now I fix them together with the author, and once.",
    { endorsed: 3, from: "mentee" },
  ),
  mentor(
    "It took me four years to become the pricing person, and one talk to be believed. Teach what you want to be known for.",
    { endorsed: 2 },
  ),
  mentee(
    "Colleagues bring me their quarrels between design and engineering. I never listed that anywhere, and perhaps I should.",
  ),
  mentor(
    "Test it: ask three people what they would call you about. The gap between their answer and yours is your plan for the year.",
    { endorsed: 6, credited: true, from: "ingrid" },
  ),
  mentor("A reputation is a promise that others make on your behalf. Make it one you enjoy keeping.", {
    endorsed: 4,
    credited: true,
    from: "mentor",
  }),
];

const seen = [
  mentee(
    "The sales team. Every Friday I now send them two lines: what shipped, and which customer had asked for it.",
    { endorsed: 4, credited: true, from: "lena" },
  ),
  mentor(
    "Let the work travel under somebody else's name now and then. They become its advocate, and people find out anyway.",
  ),
  mentor(
    "Send the early draft to the person who will decide, with one question. Seeing it twice makes it familiar.",
    { endorsed: 3 },
  ),
  mentee(
    "I invite one person from outside the team to every demo. Eleven months later one of them asked me to join theirs.",
    { endorsed: 5 },
  ),
  mentee(
    "Showing off talks about me. Showing the work talks about the problem and who was helped. Same facts, another first sentence.",
    { endorsed: 3 },
  ),
  mentor(
    "Give your manager's manager something useful every quarter, unasked: a chart, a customer's sentence, a warning.",
    { from: "mentor" },
  ),
];

const rivals = [
  mentor(
    "Praise them to their manager, in writing, for something true. It is hard to compete with a person who does that.",
    { endorsed: 4 },
  ),
  mentee(
    "I asked my rival to read my proposal before anybody else saw it. She found two holes, and later defended it in the room.",
    { endorsed: 6 },
  ),
  mentor(
    "Share the prize before it is won. We agreed who would present and who would get the budget, and stopped circling each other.",
  ),
  mentee("Most of my competition was two people with the same goal and no calendar in common.", {
    endorsed: 2,
    credited: true,
    from: "caleb",
  }),
  mentor(
    "Go for a walk with them before you need anything. The first conversation should not be the hard one.",
    {
      endorsed: 3,
    },
  ),
  mentee("Credit is not a cake. When I named him in the launch mail, he named me in the next one.", {
    from: "mentee",
  }),
];

const wrong = [
  mentor(
    "I showed a board numbers that were a week old. Since then I say the date before I say the number.",
    { endorsed: 3 },
  ),
  mentee(
    "I answered a question that was meant for my director. Right answer, wrong mouth. Now I look at her first.",
    {
      endorsed: 4,
    },
  ),
  mentor(
    "A portrait in the company newsletter made me look like a soloist. Half the team stopped helping for a month, and rightly.",
  ),
  mentee(
    "I volunteered for a stage to be visible, and had nothing to say. Visibility is a loudspeaker: first there has to be a voice.",
    { endorsed: 5, credited: true, from: "tendai" },
  ),
  mentor(
    "I replied to everybody, in anger, on a Thursday. It taught me the draft folder, and the value of Friday.",
  ),
  mentee(
    "My demo failed before the whole floor. I said “this is exactly what our customers see”, and got two engineers for it.",
    { endorsed: 6 },
  ),
];

export const knownFor: Evening = {
  points: [askedFor, seen, rivals, wrong],
  excused: ["samir", "grace"],
  missed: ["elias"],
  guest: "Beatriz Fontes",
  notes: [
    {
      from: "oladele",
      readers: { mentee: "fiona" },
      after: 1,
      body: "You asked whether an analyst can be known for a *question* and not for an answer. Yes. For two years I was “the one who asks what happens on Sundays”, and it is the reason we found the night shift.\n\nFor next time, bring one question that nobody at your company likes to hear. We will work on the way you ask it.",
    },
    {
      from: "leila",
      readers: "group",
      after: 1,
      body: "I promised you the two-line Friday mail as a form to copy:\n\n> **What changed for customers this week.** One sentence, no adjectives.\n>\n> **What I need.** One sentence with a name and a day in it.\n\nThat is all of it. Those who try it for a month bring the best answer they got.",
    },
    {
      from: "hana",
      readers: "me",
      after: 2,
      body: "I spoke too long in the second round. Next time: write my point down first, then speak last.",
    },
    {
      from: "rashid",
      readers: "cohort",
      after: 4,
      body: "A small addition on rivals. The person I competed with for six years is godmother to my daughter. What happened in between was one lunch that I had put off for five of those years. If you have somebody in mind while you read this: it is cheaper now than it will be later.",
    },
    {
      from: "sofia",
      readers: { mentee: "tendai" },
      after: 3,
      body: "You undersold yourself twice this evening; I counted. When you told the room “I only coordinated it”, four people looked up, because coordinating it *was* the work.\n\nTry this in your review: say what would have happened without you, in one sentence, and stop.",
    },
  ],
  recap: {
    after: 4,
    audience: "cohort",
    intro:
      "Four questions in one evening was ambitious, and the groups managed it. What stayed with me: nearly everybody is known for something they never chose. The last round, about being seen and regretting it, was the most generous of the season so far. Thank you for trusting each other with it.",
    together: [
      {
        question: 1,
        text: "One group counted: of six people, five had been noticed for something they did for somebody else.",
      },
    ],
    leftOut: ["I replied to everybody, in anger"],
    additions: [
      {
        from: "samir",
        question: 0,
        text: "I could not be there, so from my kitchen: I would like to be known for the meetings I made unnecessary.",
        credited: true,
      },
      {
        from: "yetunde",
        question: 2,
        text: "When two people compete, look for the third who enjoys it. Sometimes that is the whole riddle.",
      },
      {
        from: "ximena",
        question: 3,
        text: "I was seen fixing something at night and was given every night after that. Be careful what you are good at.",
      },
    ],
  },
};
