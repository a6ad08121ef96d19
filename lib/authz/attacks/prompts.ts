import type { Attack } from "@/lib/authz/attacks/table";
import { answerPrompt, removeReply, replyToAnswer } from "@/lib/prompts/answers/commands";
import { promptPage } from "@/lib/prompts/answers/queries";
import { editPrompt, postPrompt, withdrawPrompt } from "@/lib/prompts/commands";
import { answerPromptByLink } from "@/lib/prompts/link/commands";
import { openPromptLink } from "@/lib/prompts/link/queries";
import { cohortPrompts, newPromptPage } from "@/lib/prompts/queries";
import { talkAboutAnswer } from "@/lib/prompts/talk/commands";

const cohortPeople = ["owner", "organizer", "mentor", "mentee", "otherMentor", "otherMentee"] as const;
const question = {
  text: "What did you try?",
  audience: "mentor",
  opensAt: "2099-01-01T09:00",
  closesAt: "2099-02-01T09:00",
} as const;

export const promptAttacks: Attack[] = [
  {
    name: "prompts/queries.cohortPrompts",
    context: "org",
    allowed: cohortPeople,
    call: (ctx, world) => cohortPrompts(ctx, world.cohort),
  },
  {
    name: "prompts/queries.newPromptPage",
    context: "org",
    allowed: ["owner", "organizer", "mentor", "otherMentor"],
    call: (ctx, world) => newPromptPage(ctx, world.cohort),
  },
  {
    name: "prompts/answers/queries.promptPage",
    context: "org",
    allowed: cohortPeople,
    call: (ctx, world) => promptPage(ctx, world.prompt),
  },
  {
    name: "prompts/commands.postPrompt",
    context: "org",
    allowed: ["owner", "organizer"],
    call: (ctx, world) => postPrompt(ctx, { cohortId: world.cohort, scope: "cohort", ...question }),
  },
  {
    name: "prompts/commands.editPrompt",
    context: "org",
    allowed: ["owner", "organizer"],
    call: (ctx, world) =>
      editPrompt(ctx, { promptId: world.prompt, text: question.text, closesAt: question.closesAt }),
  },
  {
    name: "prompts/commands.withdrawPrompt",
    context: "org",
    allowed: ["owner", "organizer"],
    prepare: async (tx, world) => {
      await tx.answer.deleteMany({ where: { orgId: world.orgId, promptId: world.prompt } });
    },
    call: (ctx, world) => withdrawPrompt(ctx, { promptId: world.prompt }),
  },
  {
    name: "prompts/answers/commands.answerPrompt",
    context: "org",
    allowed: ["mentee", "otherMentee"],
    call: (ctx, world) =>
      answerPrompt(ctx, { promptId: world.prompt, body: "I asked for the hard feedback." }),
  },
  {
    name: "prompts/answers/commands.replyToAnswer",
    context: "org",
    allowed: ["mentor", "mentee"],
    call: (ctx, world) =>
      replyToAnswer(ctx, { promptId: world.prompt, answerId: world.answer, body: "Tell me more." }),
  },
  {
    name: "prompts/answers/commands.removeReply",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => removeReply(ctx, { promptId: world.prompt, replyId: world.reply }),
  },
  {
    name: "prompts/talk/commands.talkAboutAnswer",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) =>
      talkAboutAnswer(ctx, { promptId: world.prompt, answerId: world.answer, wish: "untalk" }),
  },
  {
    name: "prompts/link/queries.openPromptLink",
    context: "link",
    allowed: ["prompt"],
    call: (ctx) => openPromptLink(ctx),
  },
  {
    name: "prompts/link/commands.answerPromptByLink",
    context: "link",
    allowed: ["prompt"],
    call: (ctx) => answerPromptByLink(ctx, { body: "I asked for the hard feedback, from the train." }),
  },
];
