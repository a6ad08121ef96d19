import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { notFound } from "@/lib/errors";
import { visibleAnswers } from "@/lib/prompts/answers/queries";
import { openPrompt } from "@/lib/prompts/queries";
import type { TalkAbout } from "@/lib/prompts/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * 'Let's talk about this': puts what one's own mentee answered before the two of them when they next meet, or takes it away, as
 * `wish` says: sent twice, it is the same. Throws `not_found` for an answer the asking member may not read, `forbidden` where it is
 * not their mentee's.
 */
export function talkAboutAnswer(ctx: OrgContext, input: TalkAbout, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId: byId } = ctx;
    const prompt = await openPrompt(tx, ctx, input.promptId);
    const where = { orgId, promptId: prompt.id, id: input.answerId, ...visibleAnswers(prompt) };
    const answer = await tx.answer.findFirst({ where, select: { id: true, participationId: true } });
    if (!answer) throw notFound("answer");
    const isMentee = prompt.standing.menteeIds.includes(answer.participationId);
    authorize(ctx, "talkAboutAnswer", isMentee ? ["mentor"] : []);
    const talk = { orgId, answerId: answer.id, byId };
    const { count } =
      input.wish === "talk"
        ? await tx.answerTalk.createMany({
            data: [{ ...talk, id: newId(), participationId: answer.participationId, createdAt: now() }],
            skipDuplicates: true,
          })
        : await tx.answerTalk.deleteMany({ where: talk });
    if (count > 0) await recordAudit(tx, ctx, "talkAboutAnswer", "Answer", answer.id);
    return undefined;
  });
}
