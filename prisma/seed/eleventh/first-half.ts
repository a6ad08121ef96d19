import { type Evening, mentee, mentor } from "../said";

const kickOff: Evening = {
  points: [
    [
      mentor("Stubborn in the cause, soft in the form. Until I was thirty-five I only had the first half.", {
        endorsed: 4,
      }),
      mentee("Being curious about people who bore me. There is always one subject on which they light up.", {
        endorsed: 3,
        credited: true,
        from: "brigid",
      }),
      mentor(
        "Composure. I learned it by counting to three before every answer in a crisis, and nobody noticed but my team.",
        { endorsed: 2 },
      ),
    ],
    [
      mentee("Pick the manager, then the work, then the company. I did it in the other order, twice.", {
        endorsed: 5,
      }),
      mentor("Send the follow-up on the same evening. By morning it is only somebody's good intention.", {
        endorsed: 4,
        credited: true,
        from: "mentor",
      }),
      mentor("Learn to read a budget. It is the one document in which a company says what it really wants.", {
        endorsed: 3,
      }),
    ],
    [
      mentee(
        "Whether your boss is rising. A tide you did not make lifts you, and goes out just as quietly.",
        {
          endorsed: 2,
        },
      ),
      mentor(
        "Regulation. Twice a new rule made my unloved project the most wanted one in the building; I had merely kept it tidy.",
      ),
    ],
  ],
  guest: "Harriet Osgood",
  notes: [],
  recap: {
    after: 2,
    audience: "world",
    intro:
      "Our eleventh season began with eighteen people, three groups and three questions. We publish what the groups brought back because people outside the council keep asking what happens in the room. No names, except of those who wanted to be named. Take what helps you.",
    additions: [
      {
        from: "imani",
        question: 0,
        text: "Being able to say “I was wrong” before lunch. After lunch everybody has built something on it.",
        credited: true,
      },
      {
        from: "luca",
        question: 1,
        text: "Introduce two people to each other every month and ask for nothing. It is the best habit I have.",
        credited: true,
      },
    ],
  },
};

const knownFor: Evening = {
  points: [
    [
      mentee(
        "People ask me for names: who knows this, who did that. I thought it was nothing. It is a map.",
        {
          endorsed: 4,
        },
      ),
      mentor("Write the page that everybody links to. It answers for you while you sleep.", { endorsed: 2 }),
    ],
    [
      mentor("The finance partner. She sees the forecast before anybody sees the feature.", { endorsed: 3 }),
      mentee("I let a customer tell it. Two minutes of recording did more than my forty slides.", {
        endorsed: 5,
        credited: true,
        from: "marcus",
      }),
    ],
    [
      mentee("We swapped jobs for one day. On the second day we were allies.", { endorsed: 4 }),
      mentor("Ask their advice on something they are truly better at. Then take it."),
    ],
    [
      mentor("I was praised for a rescue I had caused myself. I said so, and never regretted it.", {
        endorsed: 5,
      }),
    ],
  ],
  excused: ["luca"],
  notes: [],
  recap: {
    after: 3,
    audience: "cohort",
    intro:
      "Being known is something other people do. That was the sentence of the evening, and it came from the quietest group.",
    additions: [
      {
        from: "chiara",
        question: 0,
        text: "I would like to be the one people call before they decide, and no longer after.",
      },
    ],
  },
};

const withoutTitle: Evening = {
  points: [
    [
      mentee(
        "I wrote the decision down as if it had been taken, marked “unless somebody objects by Thursday”. Nobody did.",
        {
          endorsed: 5,
        },
      ),
      mentor("Ask for small things first. Who has helped you once is likelier to help you again.", {
        endorsed: 2,
      }),
      mentor("Be the one who remembers why we are doing this. In the tenth week that is leadership.", {
        endorsed: 4,
        credited: true,
        from: "theodora",
      }),
    ],
    [
      mentee("“Drivers spend eleven minutes finding the right dock; with us it is two.”", { endorsed: 3 }),
      mentor("One sentence, one number, one request. Then be quiet, which is the hard part.", {
        endorsed: 4,
        from: "mentor",
      }),
    ],
    [
      mentee("My difficult colleague was the only one who had read the contract.", { endorsed: 5 }),
      mentor("I mistook politeness for support. Now I ask: “would you put your name next to this?”", {
        endorsed: 3,
      }),
    ],
  ],
  missed: ["gwendolyn"],
  notes: [],
  recap: {
    after: 3,
    audience: "cohort",
    intro:
      "Half a season behind us. The groups talk faster now and interrupt less, which should not be possible and is.",
    additions: [
      {
        from: "esther",
        question: 2,
        text: "When I cannot explain somebody's behavior, I ask what they are measured by. It is nearly always that.",
        credited: true,
      },
    ],
  },
};

export const firstHalf: Evening[] = [kickOff, knownFor, withoutTitle];
