import { z } from "zod";
import { PromptAudience, PromptScope } from "@/lib/db/generated/enums";

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "Please choose a day and a time.");

/** A day before it closes unless told; a local time of the cohort's zone where that is another. */
const reminder = {
  reminder: z.enum(["dayBefore", "own", "none"]).optional(),
  remindAt: z.union([localTime, z.literal("")]).optional(),
};

const promptFields = {
  text: z
    .string()
    .trim()
    .min(1, "Please write the prompt.")
    .max(1_000, "Please keep it under 1,000 characters."),
  audience: z.enum(PromptAudience),
  /** Local times in the cohort's zone. */
  opensAt: localTime,
  closesAt: localTime,
  ...reminder,
};

export const postPromptSchema = z.object({ cohortId: z.uuid(), scope: z.enum(PromptScope), ...promptFields });

export const editPromptSchema = z.object({
  promptId: z.uuid(),
  text: promptFields.text,
  closesAt: localTime,
  ...reminder,
});

export const promptIdSchema = z.object({ promptId: z.uuid() });

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "Please write something first.")
    .max(most, `Please keep it under ${most.toLocaleString("en-US")} characters.`);

export const answerPromptSchema = z.object({ promptId: z.uuid(), body: words(5_000) });

export const answerByLinkSchema = answerPromptSchema.pick({ body: true });

export const replySchema = z.object({ promptId: z.uuid(), answerId: z.uuid(), body: words(2_000) });

export const replyIdSchema = z.object({ promptId: z.uuid(), replyId: z.uuid() });

/** Which button was pressed says the wish; its value is the answer. */
export const talkAboutSchema = z
  .object({ promptId: z.uuid() })
  .and(z.union([z.object({ talk: z.uuid() }), z.object({ untalk: z.uuid() })]))
  .transform(({ promptId, ...wish }) =>
    "talk" in wish
      ? { promptId, answerId: wish.talk, wish: "talk" as const }
      : { promptId, answerId: wish.untalk, wish: "untalk" as const },
  );

const asked = z.string().trim().max(100).catch("");

/** What the address of a new prompt's page says: which one to begin with, and what is looked for in the library. */
export const beginningSchema = z.object({ idea: asked, library: asked, find: asked });

export type PostPrompt = z.output<typeof postPromptSchema>;
export type EditPrompt = z.output<typeof editPromptSchema>;
export type PromptId = z.output<typeof promptIdSchema>;
export type AnswerPrompt = z.output<typeof answerPromptSchema>;
export type AnswerByLink = z.output<typeof answerByLinkSchema>;
export type ReplyToAnswer = z.output<typeof replySchema>;
export type TalkAbout = z.output<typeof talkAboutSchema>;
export type ReplyId = z.output<typeof replyIdSchema>;
