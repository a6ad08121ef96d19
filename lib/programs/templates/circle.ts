import {
  administration,
  question,
  type Template,
  type TemplatePrompt,
  type TemplateSession,
} from "@/lib/programs/templates/parts";
import { circleTopics } from "@/lib/programs/templates/topics";

/** An evening of a circle: 90 minutes, three questions, and the same way in and out each time. */
const evening = (title: string, questions: readonly [string, string, string]): TemplateSession => ({
  title,
  minutes: 90,
  items: [
    administration(10, "Arriving: one word from each of us, and who keeps the time tonight"),
    ...questions.map((text) => question(20, text)),
    administration(10, "Back together: what was worth hearing twice"),
    administration(10, "One thing each of us will do, and who asks about it next time"),
  ],
});

const sessions: TemplateSession[] = [
  evening("Where each of us stands", [
    "What takes up most of your working week, and what would you like it to be?",
    "What are you good at that nobody here could guess?",
    "Which question would you like this circle to have answered by the end?",
  ]),
  evening("What holds us up", [
    "What have you been putting off, and what is it that you would have to face?",
    "Tell of something that got stuck. What had you tried, and what did you not dare to try?",
    "Which help would be easy for somebody in this circle to give you?",
  ]),
  evening("Saying what is hard to say", [
    "Which conversation is due, and with whom?",
    "When did somebody tell you a hard thing well? How did they do it?",
    "Try your first two sentences on the circle. What do the others hear?",
  ]),
  evening("What comes after", [
    "What has changed since our first evening, and what has not?",
    "What did you learn from somebody in this circle?",
    "What will you begin within a month, and who will ask you about it?",
  ]),
];

const prompts: TemplatePrompt[] = [
  {
    afterSession: 1,
    text: "What did you notice at work this week because of our evening?",
    audience: "group",
  },
  {
    afterSession: 2,
    text: "What did you stop putting off? If nothing: what is in the way?",
    audience: "group",
  },
  { afterSession: 3, text: "Did the conversation take place? What would you do again?", audience: "group" },
  { afterSession: 4, text: "What have you begun?", audience: "cohort" },
];

const codeOfConduct = `In a circle nobody stands above anybody. It works when all can count on a few things.

- **Be there, and be on time.** If you cannot come, say so as early as you can: the circle is planned around you.
- **Everybody gets the same time.** Somebody keeps the clock; the rest listen until a person has finished.
- **Ask before you advise.** Most of us need a good question sooner than an answer.
- **Be kind and be honest.** Say the hard thing gently, about the work and not about the person.
- **Follow through.** What you promise, do, or say that it will not happen.
- **Everyone belongs here.** We do not put up with harassment or with belittling anyone for who they are. If something is not right, tell an organizer. They will listen, act, and keep your confidence.`;

const confidentialityRule = `What is said in the circle stays in the circle. You may use what you learned; you may not reveal who said it, who they work for, or anything that would let others guess.

- What a circle writes down for the recap carries no names, unless the person it came from agreed to be named.
- A note is read only by the people its author chose.
- If you are unsure whether something may be passed on, ask the person who said it, and take silence for a no.

The rule does not end with the last evening, nor when you leave.`;

/** Equals among themselves: groups of six and no mentors. Everybody joins it as a mentee. */
export const circleTemplate: Template = {
  key: "circle",
  name: "Peer circle",
  summary:
    "Four evenings in groups of six equals, without mentors: three questions an evening, the same time for everybody, and a promise to ask about.",
  groupSize: 6,
  mentorsPerGroup: 0,
  codeOfConduct,
  confidentialityRule,
  sessions,
  prompts,
  topics: circleTopics,
};
