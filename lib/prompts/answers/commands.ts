import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict, forbidden, notFound } from "@/lib/errors";
import { visibleAnswers } from "@/lib/prompts/answers/queries";
import { openPrompt } from "@/lib/prompts/queries";
import { isAsked, notNow } from "@/lib/prompts/rules";
import type { AnswerPrompt, ReplyId, ReplyToAnswer } from "@/lib/prompts/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Answers a prompt, or changes one's own answer while it is open. Throws `not_found`, `forbidden` for whoever is not asked,
 * and `conflict` before it opens and after it has closed.
 */
export function answerPrompt(
  ctx: OrgContext,
  input: AnswerPrompt,
  key?: RequestKey,
): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    // Waits for a prompt that is being withdrawn, which is gone then.
    await tx.$queryRaw`select from "Prompt" where "orgId" = ${ctx.orgId}::uuid and "id" = ${input.promptId}::uuid for key share`;
    const prompt = await openPrompt(tx, ctx, input.promptId);
    authorize(ctx, "answerPrompt", prompt.relations);
    const { participation, groupId } = prompt.standing;
    if (!participation || !isAsked(prompt.scope, prompt.standing)) throw forbidden();
    if (prompt.state !== "open") throw conflict(notNow[prompt.state]);
    const answer = await tx.answer.upsert({
      where: {
        orgId_promptId_participationId: {
          orgId: ctx.orgId,
          promptId: prompt.id,
          participationId: participation.id,
        },
      },
      create: {
        orgId: ctx.orgId,
        id: newId(),
        promptId: prompt.id,
        cohortId: prompt.cohortId,
        participationId: participation.id,
        audience: prompt.audience,
        groupId: prompt.audience === "group" ? groupId : null,
        body: input.body,
        createdAt: now(),
        updatedAt: now(),
      },
      update: { body: input.body, updatedAt: now() },
      select: { id: true },
    });
    await recordAudit(tx, ctx, "answerPrompt", "Answer", answer.id);
    return { id: answer.id };
  });
}

/**
 * Replies to an answer one can read: mentors, organizers, and the person who gave it. Throws `not_found` where the answer
 * is not for the asking member's eyes.
 */
export function replyToAnswer(
  ctx: OrgContext,
  input: ReplyToAnswer,
  key?: RequestKey,
): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const prompt = await openPrompt(tx, ctx, input.promptId);
    const answer = await tx.answer.findFirst({
      where: { orgId: ctx.orgId, promptId: prompt.id, id: input.answerId, ...visibleAnswers(prompt) },
    });
    if (!answer) throw notFound("answer");
    const relations: Actor[] = prompt.standing.participation?.role === "mentor" ? ["mentor"] : [];
    if (answer.participationId === prompt.standing.participation?.id) relations.push("author");
    authorize(ctx, "replyToAnswer", relations);
    const id = newId();
    await tx.reply.create({
      data: {
        orgId: ctx.orgId,
        id,
        promptId: prompt.id,
        answerId: answer.id,
        cohortId: answer.cohortId,
        participationId: answer.participationId,
        audience: answer.audience,
        groupId: answer.groupId,
        authorId: ctx.membershipId,
        body: input.body,
        createdAt: now(),
      },
    });
    await recordAudit(tx, ctx, "replyToAnswer", "Reply", id);
    return { id };
  });
}

/** Takes one's own reply back. */
export function removeReply(ctx: OrgContext, input: ReplyId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const prompt = await openPrompt(tx, ctx, input.promptId);
    const removed = await tx.reply.deleteMany({
      where: { orgId: ctx.orgId, id: input.replyId, promptId: prompt.id, authorId: ctx.membershipId },
    });
    if (removed.count === 0) throw notFound("reply");
    await recordAudit(tx, ctx, "removeReply", "Reply", input.replyId);
    return undefined;
  });
}
