import { type Evening, mentee, mentor } from "../said";

const traits = [
  mentor(
    "Curiosity got me hired; following through kept me. In every review people quoted the second, never the first.",
    { endorsed: 5, credited: true, from: "oladele" },
  ),
  mentee(
    "Listening can be learned. I began by writing down what the other person said before I allowed myself an answer.",
    { endorsed: 4 },
  ),
  mentor(
    "Initiative is cheap to show: send the agenda, take the notes, book the next meeting. After a year people think you run the thing.",
    { endorsed: 3 },
  ),
  mentee("Humor opened doors that my title could not. It has to be aimed at oneself, never at the absent.", {
    endorsed: 2,
    credited: true,
    from: "wren",
  }),
  mentor(
    "Passion does not have to be loud. A quiet engineer who kept a list of customers' complaints changed our roadmap more than any pitch did.",
  ),
  mentee(
    "I had to learn to be bad at something in front of others. Before that I only ever volunteered for what I knew already.",
    { endorsed: 6, from: "mentee" },
  ),
  mentor(
    "Emotional intelligence, in practice: notice who has stopped talking in the last ten minutes, and ask that person next.",
    { endorsed: 5, credited: true, from: "mentor" },
  ),
  mentee("Patience. I took it for a lack of drive until I saw what my impatience cost the other teams."),
  mentor(
    "The trait I would bet on is being reliable about small things. It is how people decide whether to hand you a large one.",
    { endorsed: 3 },
  ),
];

const growing = [
  mentor(
    "Write with the point first. If somebody reads only your first line, it should be the line you wanted them to read.",
    { endorsed: 4 },
  ),
  mentor(
    "Ask for the decision, not for feedback. “Shall we do this?” gets an answer; “any thoughts?” gets a meeting.",
    { endorsed: 5, credited: true, from: "leila" },
  ),
  mentee(
    "Keep a folder of thank-you notes and numbers. When the review came I had forgotten two thirds of my own year.",
    { endorsed: 4 },
  ),
  mentor(
    "Nobody is planning your career for you. The best managers I had helped gladly, but only once I said where I wanted to go.",
  ),
  mentee(
    "Somebody told me to assess my skills as if I were hiring myself. I did, and found I had been polishing the wrong one.",
    { endorsed: 2, credited: true, from: "arjun" },
  ),
  mentor("Say no early and warmly. A late no breaks three plans, an early one breaks none.", { endorsed: 6 }),
  mentee(
    "Package your work for somebody who has one minute: what changed, for whom, and what you need from them.",
    { from: "mentee" },
  ),
  mentor("Take the meeting that scares you. I prepared for a week, and it lasted eleven minutes."),
  mentee(
    "Find out how the company earns its money and where it loses it. My questions got better overnight.",
    {
      endorsed: 3,
    },
  ),
];

const forces = [
  mentor("Interest rates decided more of my promotions than I did. Know which weather you are sailing in.", {
    endorsed: 2,
  }),
  mentee(
    "My manager's manager left, and the project I was known for lost its only friend. Have more than one friend.",
    { endorsed: 4 },
  ),
  mentor(
    "Reorganizations rarely come from nowhere. Watch who is suddenly invited to the planning, and who no longer is.",
    { from: "mentor" },
  ),
  mentee(
    "Being known for one thing carried me through two rounds of layoffs. People could say in a sentence what would be missing.",
    { endorsed: 3, credited: true, from: "ximena" },
  ),
  mentor(
    "Motives are usually reasonable once you know them. The colleague who blocked me had been burned by the very same idea.",
    { endorsed: 3 },
  ),
  mentee(
    "A technology arrives and your specialty becomes a checkbox. I now read outside my own industry for an hour a week.",
  ),
  mentor(
    "Family and health are forces too. Nobody puts them on a slide, and they decide most of the large moves.",
    { endorsed: 6, credited: true, from: "yetunde" },
  ),
  mentee(
    "Customers who leave are the earliest signal. Support knew about our bad year six months before finance did.",
  ),
];

export const kickOff: Evening = {
  points: [traits, growing, forces],
  notes: [
    {
      from: "mentor",
      readers: "me",
      after: 1,
      body: "When the room came back together Nadia waited until everybody else had spoken, and then said the best thing of the evening. Do not rescue her next time: leave the silence, she fills it.\n\nMalik writes everything down. Ask him what he leaves out.",
    },
    {
      from: "mentor",
      readers: { mentee: "mentee" },
      after: 1,
      body: "It was good to finally sit down with you. What I took with me: your launch is less about the plan than about **who will believe you when you say it is at risk**. Let us begin there.\n\n- You: a list of the five people whose work the launch needs.\n- Me: the page I used for my first launch, mistakes included.\n\nThe corner table by the window, in two weeks, same time?",
    },
    {
      from: "ingrid",
      readers: "group",
      after: 2,
      body: "Three things our group kept coming back to, so that we do not lose them:\n\n1. Following through beats being clever.\n2. Everybody has learned their best trait from somebody else. Who was it, and do they know?\n3. We laughed more than I expected to on a weekday.\n\nIf I have left out what mattered to you, answer me by the coat rack next time.",
    },
    {
      from: "gideon",
      readers: "cohort",
      after: 3,
      body: "Several of you asked for the exercise I mentioned about weather and sailing. Here it is.\n\nDraw a line for the last five years. Above it, write what *you* did. Below it, what happened to your company, your industry, your family. Then look where the two lines meet. Most people find that they take credit for the sun and blame themselves for the rain.\n\nIt takes twenty minutes, and it is best done with a pencil.",
    },
    {
      from: "constance",
      readers: "public",
      after: 4,
      body: "For those who could not be there: six tables, one kettle, and not one person looking at a telephone. I have been to many kick-offs in thirty-three years. What is said stays in the room; how it felt I may tell you. It felt like the beginning of something.",
    },
  ],
  recap: {
    after: 3,
    audience: "cohort",
    intro:
      "Thirty-six of us, six groups, three questions. This is what the groups brought back, in their own words and without names, except where somebody was glad to be named. Read it once for the ideas, and once more for the person at your table who said less than the others: they are all in here.",
    together: [
      {
        question: 0,
        text: "Back together, the whole room agreed on one thing only: nobody was born with the trait they are proudest of.",
      },
    ],
    leftOut: ["Patience. I took it"],
    additions: [
      {
        from: "hyejin",
        question: 0,
        text: "Generosity with unfinished work. I learn most from people who show me the draft and not the talk.",
        credited: true,
      },
      {
        from: "pavel",
        question: 1,
        text: "Learn to end meetings. Whoever says “so we have decided” is remembered as the one who decided.",
      },
      {
        from: "rashid",
        question: 2,
        text: "Elections. In public service the calendar of other people's ambitions is a force you can print out.",
        credited: true,
      },
    ],
  },
};
