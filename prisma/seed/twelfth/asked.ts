import { type Asked, planned } from "../asked";

/** After the kick-off, each for their own mentor's eyes. */
const afterKickOff: Asked = {
  from: "organizer",
  scope: "cohort",
  audience: "mentor",
  text: planned(1),
  opens: 3,
  closes: 17,
  answers: [
    {
      from: "mentee",
      after: 2,
      body: "Initiative. It will be put to the test on the day I have to tell our sales director that the date does not hold. So far I have always waited for somebody older to do it.",
      replies: [
        {
          from: "mentor",
          body: "Then let us write down his first three questions and your answers. Nobody is brave without a script the first time.",
        },
      ],
    },
    {
      from: "malik",
      after: 3,
      body: "Patience, I am afraid. I finish other people's sentences, and since I have direct reports, other people's work.",
      replies: [{ from: "mentor", body: "You noticed. That is most of the distance." }],
    },
    {
      from: "fiona",
      after: 4,
      body: "Being heard. The test is the monthly forecast: I prepare it, and somebody else presents it.",
      replies: [
        {
          from: "oladele",
          body: "Ask to present one page of it. One. Which page would be the hardest to take from you?",
        },
      ],
    },
    {
      from: "tendai",
      after: 5,
      body: "Humor. I used to have it, and lost it somewhere between two reorganizations. I test it on Mondays.",
    },
    {
      from: "grace",
      after: 6,
      body: "Composure before a board. Next test: a budget hearing with the doors open and the parents in the first row.",
      replies: [
        {
          from: "hana",
          body: "Sit in the empty room the day before, in the chair you will sit in. It helps absurdly much.",
        },
      ],
    },
    {
      from: "oscar",
      after: 7,
      body: "Follow-through. I have eleven open promises; I counted after the session. By the end of the month it shall be four.",
    },
    {
      from: "rosa",
      after: 8,
      body: "Listening to physicians who are in a hurry, without getting into a hurry myself. It is tested on every ward, every week.",
      replies: [
        { from: "rashid", body: "Drivers are the same. Ride along once, say nothing, and buy the coffee." },
      ],
    },
    {
      from: "wren",
      after: 9,
      body: "Asking for help before it is late. It will be tested on the next milestone, which is already a little late.",
    },
    {
      from: "kofi",
      after: 11,
      body: "Curiosity about money. I can explain our architecture and not our margin. The test is a lunch with finance, which I have booked.",
    },
  ],
};

/** After the second session, for the group that sat together. */
const afterKnownFor: Asked = {
  from: "organizer",
  scope: "cohort",
  audience: "group",
  text: planned(3),
  opens: 31,
  closes: 45,
  answers: [
    {
      from: "mentee",
      after: 3,
      body: "For making it safe to say that something is late. This month I moved the bad news to the top of the status mail, and nobody fainted.",
    },
    { from: "caleb", after: 2, body: "For saying no with a reason. I wrote three, and got one thank-you." },
    {
      from: "meiling",
      after: 4,
      body: "For designs that come with a number. I sat with our analyst for two afternoons and learned to write my own query.",
    },
    {
      from: "arjun",
      after: 4,
      body: "For the dashboard that got smaller. I removed nine charts, and nobody asked for them back.",
    },
    {
      from: "siobhan",
      after: 5,
      body: "For explaining a port to people who have never seen a ship. I took our new colleagues to the quay, in the rain.",
    },
    {
      from: "zofia",
      after: 6,
      body: "For research that is read. I cut my last report down to one page and put the quote first.",
    },
    {
      from: "andre",
      after: 6,
      body: "For knowing what customers pay for, not only what they complain about. I asked five of them. Two surprised me.",
    },
    {
      from: "hyejin",
      after: 8,
      body: "For data you need not check again. I found an error of my own, and announced it before the meeting.",
    },
    {
      from: "lena",
      after: 9,
      body: "For speaking in the first ten minutes. Done it in four meetings out of five.",
    },
    {
      from: "pavel",
      after: 10,
      body: "For short documents. I answered a request for twelve pages with one, and an apology that nobody wanted.",
    },
    {
      from: "ximena",
      after: 12,
      body: "For growth we do not have to be ashamed of. I turned one trick off and wrote down what it cost.",
    },
  ],
};

/** What the demo's mentor asked her own two. */
const betweenUs: Asked = {
  from: "mentor",
  scope: "mentees",
  audience: "mentor",
  text: "Before we meet: what did you avoid this month, and what would be the smallest honest step towards it?",
  opens: 47,
  closes: 57,
  answers: [
    {
      from: "mentee",
      after: 4,
      body: "The talk with sales about the date. The smallest honest step: ask him what he has promised, before I say anything at all.",
      replies: [
        {
          from: "mentor",
          body: "Good. And write down his answer word by word; you will need it in six weeks.",
        },
        { from: "mentee", body: "I asked. He has promised less than I feared!" },
      ],
    },
    {
      from: "malik",
      after: 6,
      body: "Feedback for somebody older than I am. The smallest step is to ask whether she wants any.",
      replies: [
        {
          from: "mentor",
          body: "That is the smallest step and the largest one. Tell me how she looked when you asked.",
        },
      ],
    },
  ],
};

export const closedPrompts: Asked[] = [afterKickOff, afterKnownFor, betweenUs];
