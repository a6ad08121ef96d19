import { type Evening, mentee, mentor } from "../said";
import { farewell } from "./farewell";

const takingStock: Evening = {
  points: [
    [
      mentee("The outage I prevented. In one line: found and fixed the cause before the season began.", {
        endorsed: 3,
      }),
      mentor("Put the before and the after in one line: from nine days to two. The verb can be plain.", {
        endorsed: 5,
        credited: true,
        from: "ingrid",
      }),
    ],
    [
      mentee(
        "I gave my presenting an eight. My team gave it a six and showed me the recording. Six is fair, and useful.",
        {
          endorsed: 4,
          credited: true,
          from: "sofia",
        },
      ),
      mentor("As evidence I count who came back. If nobody asks twice, it is a hobby.", { endorsed: 2 }),
    ],
    [
      mentee("I owe three people an introduction. I wrote two of them during the break.", { endorsed: 4 }),
      mentor("I promise dates only with an or: by Friday, or on Thursday I tell you that it will not be."),
    ],
    [
      mentor(
        "I shipped what our largest customer wanted and lost the next ten. It taught me to ask who is not in the room.",
        { endorsed: 3 },
      ),
      mentee("I was let go, and saw that I had had a job and no network. It is why I applied here.", {
        endorsed: 6,
      }),
    ],
  ],
  excused: ["dmitri"],
  notes: [],
  recap: {
    after: 2,
    audience: "cohort",
    intro:
      "We brought our accomplishments, and found that most of us had left the best one at home because it had gone well.",
    additions: [
      {
        from: "hugo",
        question: 1,
        text: "I asked my team to grade my listening. Nobody had noticed that I was trying. That was the grade.",
      },
    ],
  },
};

const wider: Evening = {
  points: [
    [
      mentee("A lecturer who answered my third mail after ignoring two. Persistence, kindly phrased.", {
        endorsed: 3,
      }),
      mentor(
        "I know nobody over sixty and nobody under twenty-five. Both gaps are my own doing, and can be mended.",
        {
          endorsed: 4,
        },
      ),
    ],
    [
      mentor(
        "Every Sunday I write to two people about something that made me think of them. Never with a request. Nine years now.",
        { endorsed: 6, credited: true, from: "luca" },
      ),
      mentee("The birthdays of projects: a year after a launch I write to everybody who was there.", {
        endorsed: 4,
        from: "sofia",
        credited: true,
      }),
    ],
    [
      mentee("I add one line: “if this is not a good month, no answer is an answer.” More people say yes.", {
        endorsed: 6,
      }),
      mentor("A polite no sounds like “let me see”. After the second one I say thank you, and stop.", {
        endorsed: 3,
      }),
    ],
    [
      mentor("Somebody who had once helped me was looking for testers. I brought him fourteen.", {
        endorsed: 2,
      }),
      mentee("I read my mentor's talk before she gave it. She changed the ending.", { endorsed: 5 }),
    ],
  ],
  missed: ["jaewon"],
  notes: [],
  recap: {
    after: 4,
    audience: "cohort",
    intro:
      "A network is the people who would be glad to hear from you. Everything else in this recap follows from that sentence.",
    additions: [
      {
        from: "brigid",
        question: 2,
        text: "Ask for twenty minutes and leave after eighteen. The two minutes are what they remember.",
        credited: true,
      },
    ],
  },
};

export const secondHalf: Evening[] = [takingStock, wider, farewell];
