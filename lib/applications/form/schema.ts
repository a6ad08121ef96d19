import { z } from "zod";

/** What an answer may be taken for where people are paired. */
const matchFields = [
  "topics",
  "goals",
  "jobFunction",
  "industry",
  "employer",
  "seniority",
  "languages",
] as const;

const questionIn = { cohortId: z.uuid(), questionId: z.uuid() };

/** One choice a line. */
const optionLines = z
  .string()
  .max(4_000, "That is more than a form can hold.")
  .default("")
  .transform((text) => [...new Set(text.split("\n").flatMap((line) => line.trim() || []))])
  .refine((options) => options.length <= 30, "At most 30 choices.")
  .refine((options) => options.every((option) => option.length <= 120), "At most 120 characters a choice.");

const label = z.string().trim().max(60, "At most 60 characters.").default("");

const fields = z.object({
  kind: z.enum(["short", "long", "one", "several", "scale"], "Please choose how it is answered."),
  audience: z.enum(["everybody", "mentor", "mentee"], "Please choose whom it is put to."),
  text: z.string().trim().min(3, "Please write the question.").max(300, "At most 300 characters."),
  required: z
    .literal("yes")
    .optional()
    .transform((yes) => yes === "yes"),
  options: optionLines,
  /** What the pairing takes the answer for; empty: what its wording says. */
  feeds: z.union([z.literal("").transform(() => null), z.enum(matchFields)]).default(null),
  lowLabel: label,
  highLabel: label,
});

type Fields = z.output<typeof fields>;

/** What a question of its kind needs, and nothing it does not. */
const complete = <T extends Fields>(question: T, ctx: z.RefinementCtx): T => {
  const chooses = question.kind === "one" || question.kind === "several";
  if (chooses && question.options.length < 2)
    ctx.addIssue({ code: "custom", path: ["options"], message: "At least two choices, one a line." });
  const scale = question.kind === "scale";
  return {
    ...question,
    options: chooses ? question.options : [],
    lowLabel: scale ? question.lowLabel : "",
    highLabel: scale ? question.highLabel : "",
  };
};

export const addQuestionSchema = fields.extend({ cohortId: z.uuid() }).transform(complete);
export const editQuestionSchema = fields.extend(questionIn).transform(complete);
export const arrangeQuestionSchema = z.object({
  ...questionIn,
  do: z.enum(["up", "down", "remove", "restore"]),
});

export type AddQuestion = z.output<typeof addQuestionSchema>;
export type EditQuestion = z.output<typeof editQuestionSchema>;
export type QuestionInput = { cohortId: string; questionId: string };
export type MoveQuestion = QuestionInput & { direction: "up" | "down" };
