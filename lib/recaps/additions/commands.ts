import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import type { AdditionId, AddToRecap, EndorseInRecap } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** 'What would you have added?': a point to one question of a published recap, by somebody of its cohort. */
export function addToRecap(ctx: OrgContext, input: AddToRecap, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    authorize(ctx, "addToRecap", recap.participant && recap.status === "published" ? ["participant"] : []);
    const question = await tx.agendaItem.findFirst({
      where: { orgId: ctx.orgId, id: input.agendaItemId, sessionId: recap.sessionId, kind: "question" },
    });
    if (!question) throw notFound("question");
    const id = newId();
    await tx.addition.create({
      data: {
        orgId: ctx.orgId,
        id,
        recapId: recap.id,
        agendaItemId: question.id,
        authorId: ctx.membershipId,
        text: input.text,
        credited: input.credited,
        createdAt: now(),
      },
    });
    await recordAudit(tx, ctx, "addToRecap", "Addition", id);
    return { id };
  });
}

/** Removes an addition: one's own, or, for organizers, any. */
export function removeAddition(ctx: OrgContext, input: AdditionId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    const addition = await tx.addition.findFirst({
      where: { orgId: ctx.orgId, id: input.additionId, recapId: recap.id },
    });
    if (!addition) throw notFound("addition");
    authorize(ctx, "removeAddition", addition.authorId === ctx.membershipId ? ["author"] : []);
    await tx.addition.delete({ where: { orgId_id: { orgId: ctx.orgId, id: addition.id } } });
    await recordAudit(tx, ctx, "removeAddition", "Addition", addition.id);
    return undefined;
  });
}

/** Endorses a point where its recap is read, or takes the endorsement back, as `wish` says: sent twice, it is the same. */
export function endorseInRecap(ctx: OrgContext, input: EndorseInRecap, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    authorize(ctx, "endorsePoint", ["reader"]);
    const [line] = await tx.$queryRaw<{ pointIds: string[] }[]>`
      select e.point_ids as "pointIds" from recap_endorsements(${recap.id}::uuid) e
      join "RecapPoint" r on r."orgId" = ${ctx.orgId}::uuid and r."id" = e.line_id and r."included"
      where r."id" = ${input.recapPointId}::uuid`;
    const [pointId] = line?.pointIds ?? [];
    if (!line || !pointId) throw notFound("point");
    const mine = { orgId: ctx.orgId, membershipId: ctx.membershipId };
    const already = { ...mine, pointId: { in: line.pointIds } };
    if (input.wish === "withdraw") await tx.endorsement.deleteMany({ where: already });
    else if ((await tx.endorsement.count({ where: already })) === 0)
      await tx.endorsement.createMany({
        data: [{ ...mine, pointId, createdAt: now() }],
        skipDuplicates: true,
      });
    await recordAudit(tx, ctx, "endorseInRecap", "Point", pointId);
    return undefined;
  });
}
