import {
  administration,
  question,
  type Template,
  type TemplatePrompt,
  type TemplateSession,
} from "@/lib/programs/templates/parts";
import { councilTopics } from "@/lib/programs/templates/topics";

const sharing = (minutes: number) =>
  administration(minutes, "Back together: every group shares what it said");

const sessions: TemplateSession[] = [
  {
    title: "Kick-off: what carries a career",
    minutes: 120,
    items: [
      administration(15, "Welcome: who is here, and how the season runs"),
      administration(10, "Calendar, ground rules, and what stays in the room"),
      question(
        20,
        "Which traits have carried your career so far, and which of them did you have to learn? Passion, initiative, listening, curiosity, humor: name the ones you would bet on.",
      ),
      question(
        20,
        "What would you tell anyone who wants to grow, and wish somebody had told you five years earlier?",
      ),
      question(
        20,
        "Which forces inside and outside a company shape a career most, and how does one notice them in time?",
      ),
      sharing(25),
      administration(10, "What happens before we meet again"),
    ],
  },
  {
    title: "Being known for one thing",
    minutes: 120,
    items: [
      administration(10, "Welcome back: one thing that happened since we last met"),
      question(20, "What are you the person to ask for today, and what would you like it to be?"),
      question(
        20,
        "Who ought to see your work and does not? How do you let the right people see it at the right moment without showing off?",
      ),
      question(
        20,
        "How do you turn a colleague who competes with you into somebody who speaks well of you when you are not in the room?",
      ),
      question(15, "Tell of a time when being seen went wrong. What did it teach you?"),
      sharing(25),
      administration(10, "One thing each of us will try before the next session"),
    ],
  },
  {
    title: "Leading without the title",
    minutes: 120,
    items: [
      administration(10, "Welcome back: what we tried, and what came of it"),
      question(20, "How do you lead people who do not report to you? What has worked twice, not only once?"),
      question(
        20,
        "Write or say it with the point first: what is your work about, in one sentence, for an executive with one minute?",
      ),
      question(
        25,
        "Which motives and politics around you did you misread at first? What would have let you see them sooner?",
      ),
      sharing(30),
      administration(15, "Rehearsal: three people give their one sentence to the room"),
    ],
  },
  {
    title: "Taking stock: your record and your skills",
    minutes: 120,
    items: [
      administration(10, "Welcome back, and halfway: what should change in the second half of the season?"),
      question(
        20,
        "Bring last month's accomplishments. Which of them would you have forgotten by the next review, and how would you put each in one line?",
      ),
      question(
        25,
        "Assess one skill of yours honestly, with evidence. Who would disagree with you, and on what grounds?",
      ),
      question(20, "What have you promised lately and not done? How do people around you follow through?"),
      question(15, "Which challenge or failure taught you more than a success did?"),
      sharing(20),
      administration(10, "Until next time: start a list of accomplishments, one evening a month"),
    ],
  },
  {
    title: "A network wider than your industry",
    minutes: 120,
    items: [
      administration(10, "Welcome back: who met whom between the sessions?"),
      question(
        20,
        "Who has changed the direction of your career, and how did you come to know them? Who is missing from your network today?",
      ),
      question(
        20,
        "How do you keep in touch with people you do not need right now? Share the habit, not the intention.",
      ),
      question(
        20,
        "How do you ask for something so that saying no is easy? And how do you recognize a polite no?",
      ),
      question(
        15,
        "What have you given back to somebody who helped you, and what could you give this month?",
      ),
      sharing(25),
      administration(10, "Before next time: write to one person you have lost touch with"),
    ],
  },
  {
    title: "Knowing when to leave, and what stays",
    minutes: 120,
    items: [
      administration(10, "Welcome to the last session of the season"),
      question(
        20,
        "How did you know that it was time to leave a role, or that it was not? What would you watch for next time?",
      ),
      question(
        20,
        "Which events in the wider economy have moved your career, and what can one prepare for without knowing what comes?",
      ),
      question(
        20,
        "What is your next step, and the one after that? What is missing, and who could help with it?",
      ),
      question(
        15,
        "Whom from this season will you still be talking to in five years, and what will you do so that it happens?",
      ),
      sharing(25),
      administration(10, "Thanks, and how we stay in touch"),
    ],
  },
];

const prompts: TemplatePrompt[] = [
  {
    afterSession: 1,
    text: "Which trait from the kick-off do you want to work on this month? Tell your mentor where it will be put to the test.",
    audience: "mentor",
  },
  {
    afterSession: 1,
    text: "Introduce yourself to your group: what you are working on, what you hope to take from this season, and what people can ask you about.",
    audience: "group",
  },
  {
    afterSession: 2,
    text: "In one sentence: what would you like to be known for a year from now? Then name one thing you did this month that points that way.",
    audience: "group",
  },
  {
    afterSession: 3,
    text: "Describe a moment since the last session when you led without authority, or could have. What would you do differently?",
    audience: "mentor",
  },
  {
    afterSession: 4,
    text: "List this month's accomplishments, the small ones too. Which one would you put in your next review, and in which words?",
    audience: "mentor",
  },
  {
    afterSession: 5,
    text: "Whom did you write to, and what came of it? Share what worked; leave out the names.",
    audience: "cohort",
  },
  {
    afterSession: 6,
    text: "Looking back at the season: what did you do that you would not have done without it?",
    audience: "cohort",
  },
];

const codeOfConduct = `We are here to help each other grow. That works when everybody can count on a few things.

- **Be there, and be on time.** If you cannot come, say so as early as you can: a group is planned around you.
- **Come prepared, and leave room.** Bring one real question. Let others finish, and notice who has not spoken yet.
- **Be kind and be honest.** Say the hard thing gently, about the work and not about the person.
- **Nobody owes anybody a job, a reference or a reply.** Ask openly, and make it easy to say no. A no needs no reason.
- **Follow through.** What you promise, do, or say that it will not happen.
- **Everyone belongs here.** We do not put up with harassment or with belittling anyone for who they are. If something is not right, tell an organizer. They will listen, act, and keep your confidence.

Mentors give time, not orders. Mentees decide about their own careers. Both give something back when they can.`;

export const confidentialityRule = `What is said in the room stays in the room. You may use what you learned; you may not reveal who said it, who they work for, or anything that would let others guess. This is the Chatham House rule.

- What a group writes down for the recap carries no names, unless the person it came from agreed to be named.
- What a mentor and a mentee say to each other stays between the two of them.
- A note is read only by the people its author chose.
- If you are unsure whether something may be passed on, ask the person who said it, and take silence for a no.

The rule does not end with the season, nor when you leave the program.`;

/** The program that a new one starts as unless told otherwise. See docs/decisions/0010. */
export const councilTemplate: Template = {
  key: "council",
  name: "Mentorship council",
  summary:
    "Six monthly evenings in small groups of mentors and mentees, with prompts in between: questions that matter, shared openly and kept in confidence.",
  groupSize: 6,
  mentorsPerGroup: 2,
  codeOfConduct,
  confidentialityRule,
  sessions,
  prompts,
  topics: councilTopics,
};
