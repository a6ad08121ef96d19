import type {
  ApplicationState,
  ParticipationRole,
  QuestionAudience,
  QuestionKind,
} from "@/lib/db/generated/enums";
import { invalid } from "@/lib/errors";

/** A question of an application form, as the form shows it. */
export type Question = {
  id: string;
  kind: QuestionKind;
  audience: QuestionAudience;
  text: string;
  required: boolean;
  options: string[];
  /** Of a scale: what 1 and 5 mean. */
  lowLabel: string;
  highLabel: string;
};

/** What somebody answered, with the wording they answered to. Of `several` each choice, else one text. */
export type FormAnswer = { questionId: string; kind: QuestionKind; question: string; answer: string[] };

/** A form's fields as they were sent. */
export type Sent = Record<string, unknown>;

export const scaleSteps = ["1", "2", "3", "4", "5"] as const;

const longest: Partial<Record<QuestionKind, number>> = { short: 300, long: 5_000 };

/** The questions put to somebody who applies in this role. */
export const questionsFor = (questions: readonly Question[], role: ParticipationRole): Question[] =>
  questions.filter(({ audience }) => audience === "everybody" || audience === role);

/** The name of a question's field, without the `[]` of lists. */
export const fieldOf = ({ id }: Pick<Question, "id">): string => `q-${id}`;

/** Reads the answers to these questions. Throws `invalid` with what is wrong with which field. */
export function readAnswers(questions: readonly Question[], sent: Sent): FormAnswer[] {
  const fields: Record<string, string> = {};
  const answers: FormAnswer[] = [];
  for (const question of questions) {
    const answer = [sent[fieldOf(question)] ?? []]
      .flat()
      .map((text) => String(text).replaceAll("\0", "").trim())
      .filter(Boolean);
    const problem = problemOf(question, answer);
    if (problem) fields[fieldOf(question)] = problem;
    else if (answer.length > 0)
      answers.push({ questionId: question.id, kind: question.kind, question: question.text, answer });
  }
  if (Object.keys(fields).length > 0)
    throw invalid("Please look at the marked fields; everything you typed is kept.", fields);
  return answers;
}

function problemOf({ kind, required, options, text }: Question, answer: readonly string[]): string | null {
  if (answer.length === 0) return required ? `Please answer “${shortened(text)}”.` : null;
  if (kind !== "several" && answer.length > 1) return "One answer, please.";
  const most = longest[kind];
  if (most && answer.some((said) => said.length > most))
    return `At most ${most.toLocaleString("en-US")} characters, please.`;
  const choices: readonly string[] | null =
    kind === "scale" ? scaleSteps : kind === "one" || kind === "several" ? options : null;
  if (choices && !answer.every((said) => choices.includes(said)))
    return "The choices have changed meanwhile. Please choose again.";
  return null;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** What an application is called while it is in this state, by organizers and by whoever sent it. */
export const applicationStates: Record<ApplicationState, { label: string; yours: string }> = {
  new: {
    label: "New",
    yours: "It is with the organizers. They will write to you once they have decided.",
  },
  waitlisted: {
    label: "Waitlist",
    yours: "You are on the waitlist. If a place becomes free, the organizers write to you.",
  },
  accepted: {
    label: "Accepted",
    yours: "You are in! A mail with everything you need has been sent to you.",
  },
  declined: {
    label: "Declined",
    yours: "It did not work out this time. Thank you for the thought you put into it.",
  },
  withdrawn: {
    label: "Withdrawn",
    yours: "You have withdrawn it. Nothing more happens, and you are welcome to apply again.",
  },
};

/** Whether whoever sent it may still change or withdraw it. */
export const isOpen = (state: ApplicationState): boolean => state === "new" || state === "waitlisted";

/** The first word of a name, as a letter begins with. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
