import { confidentialityRule } from "@/lib/programs/templates/council";
import {
  administration,
  type Template,
  type TemplatePrompt,
  type TemplateSession,
} from "@/lib/programs/templates/parts";
import { oneToOneTopics } from "@/lib/programs/templates/topics";

const sessions: TemplateSession[] = [
  {
    title: "Kick-off: finding your way into it",
    minutes: 90,
    items: [
      administration(15, "Welcome: who is here, and how the season runs"),
      administration(10, "Ground rules, and what stays between the two of you"),
      administration(30, "In pairs: where you are, where you would like to be, and what help feels like"),
      administration(
        20,
        "In pairs: how often you meet, who writes first, and what you do when a week is full",
      ),
      administration(15, "Together: one thing each pair has agreed on"),
    ],
  },
  {
    title: "Midway: what to keep and what to change",
    minutes: 90,
    items: [
      administration(10, "Welcome back: how the season is going"),
      administration(30, "In pairs: what has moved, what has not, and what you have not said yet"),
      administration(20, "Mentors among mentors, mentees among mentees: what works elsewhere"),
      administration(20, "In pairs: what you will do in the second half"),
      administration(10, "What happens before we meet again"),
    ],
  },
  {
    title: "Closing: thanks, and what goes on",
    minutes: 90,
    items: [
      administration(10, "Welcome: how far we have come"),
      administration(30, "In pairs: what you take along, and what the other one taught you"),
      administration(15, "In pairs: whether and how you stay in touch"),
      administration(25, "Together: one thing from the season that you would pass on"),
      administration(10, "Thanks and goodbye"),
    ],
  },
];

const prompts: TemplatePrompt[] = [
  {
    afterSession: 1,
    text: "What would have to happen for you to call this season worth it?",
    audience: "mentor",
  },
  { afterSession: 1, text: "Which decision are you turning over at the moment?", audience: "mentor" },
  { afterSession: 1, text: "What did you try since you last met, and what came of it?", audience: "mentor" },
  {
    afterSession: 2,
    text: "What would you like your mentor to ask you about more often?",
    audience: "mentor",
  },
  { afterSession: 2, text: "Who else should know what you are working toward?", audience: "mentor" },
  {
    afterSession: 3,
    text: "What did you do that you would not have done without your mentor?",
    audience: "mentor",
  },
];

const codeOfConduct = `Two people, one season. It works when both can count on a few things.

- **Keep your dates.** If you cannot come, say so early and suggest another day in the same breath.
- **The mentee leads.** Bring the question; the mentor brings time, experience and honesty, not orders.
- **Be kind and be honest.** Say the hard thing gently, about the work and not about the person.
- **Nobody owes anybody a job, a reference or a reply.** Ask openly, and make it easy to say no. A no needs no reason.
- **Follow through.** What you promise, do, or say that it will not happen.
- **Either may end it.** If the two of you do not fit, tell an organizer. Nobody is to blame, and nobody has to explain.
- **Everyone belongs here.** We do not put up with harassment or with belittling anyone for who they are. If something is not right, tell an organizer. They will listen, act, and keep your confidence.`;

/** No groups: a mentor and a mentee meet by themselves, and everybody comes together three times. */
export const oneToOneTemplate: Template = {
  key: "one-to-one",
  name: "One-to-one mentoring",
  summary:
    "A season in pairs: everybody meets to begin, halfway and to close; in between, a mentor and a mentee meet by themselves, with prompts to start from.",
  groupSize: 4,
  mentorsPerGroup: 2,
  codeOfConduct,
  confidentialityRule,
  sessions,
  prompts,
  topics: oneToOneTopics,
};
