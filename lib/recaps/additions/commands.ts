import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { remember } from "@/lib/recaps/changes/commands";
import { nextPosition } from "@/lib/recaps/collecting/commands";
import { type OpenRecap, openRecap } from "@/lib/recaps/queries";
import { authorizeModerating, ofSession } from "@/lib/recaps/rights/rules";
import type { AdditionId, AddToRecap, EndorseInRecap, Moderate } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * 'What would you have added?': a point to one question of a published recap, by somebody of its cohort. Where the recap is read
 * by the world, so is what is added to it.
 */
export function addToRecap(ctx: OrgContext, input: AddToRecap, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    authorize(ctx, "addToRecap", recap.participant && recap.status === "published" ? ["participant"] : []);
    const agendaItemId = await questionOf(tx, ctx, recap, input.agendaItemId);
    const id = newId();
    await tx.addition.create({
      data: {
        orgId: ctx.orgId,
        id,
        recapId: recap.id,
        agendaItemId,
        authorId: ctx.membershipId,
        text: input.text,
        credited: input.credited,
        forWorld: recap.audience === "world",
        createdAt: now(),
      },
    });
    await recordAudit(tx, ctx, "addToRecap", "Addition", id);
    return { id };
  });
}

/** The question it is added to; null for a collection, to which one adds as a whole. Throws `not_found`. */
async function questionOf(
  tx: Tx,
  { orgId }: OrgContext,
  { sessionId }: OpenRecap,
  id: string | undefined,
): Promise<string | null> {
  if (sessionId === null && id === undefined) return null;
  const question =
    sessionId && id && (await tx.agendaItem.findFirst({ where: { orgId, id, sessionId, kind: "question" } }));
  if (!question) throw notFound("question");
  return question.id;
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

/** Lets an addition in, or leaves it out: a stranger's before anybody else reads it, anybody's at any time. */
export function moderateAddition(ctx: OrgContext, input: Moderate, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    authorizeModerating(ctx, recap);
    const addition = await waiting(tx, ctx, recap.id, input.additionId);
    await moderate(tx, addition.id, input.state);
    await recordAudit(tx, ctx, "moderateAddition", "Addition", addition.id);
    return undefined;
  });
}

/** Takes an addition into the recap itself, at the end of its question; its author stays named or not, as they chose. */
export function takeAddition(ctx: OrgContext, input: AdditionId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = ofSession(await openRecap(tx, ctx, input.recapId, "lock"));
    authorize(ctx, "editRecap");
    const addition = await waiting(tx, ctx, recap.id, input.additionId);
    await moderate(tx, addition.id, "shown");
    const id = newId();
    const { agendaItemId, text } = addition;
    const position = await nextPosition(tx, ctx, recap.id);
    const line = { orgId: ctx.orgId, id, recapId: recap.id, agendaItemId, text, position };
    const { count } = await tx.recapPoint.createMany({
      data: [{ ...line, additionId: addition.id }],
      skipDuplicates: true,
    });
    if (count > 0) await remember(tx, ctx, { recapId: recap.id, kind: "written", lineId: id, before: {} });
    await recordAudit(tx, ctx, "takeAddition", "Addition", addition.id);
    return undefined;
  });
}

/** An addition that organizers may read: never one whose mailbox has not confirmed it. */
async function waiting(tx: Tx, { orgId }: OrgContext, recapId: string, id: string) {
  const addition = await tx.addition.findFirst({
    where: { orgId, id, recapId, state: { not: "unconfirmed" } },
    select: { id: true, agendaItemId: true, text: true },
  });
  if (!addition) throw notFound("addition");
  return addition;
}

async function moderate(tx: Tx, additionId: string, state: Moderate["state"]): Promise<void> {
  const done = await tx.$queryRaw<unknown[]>`
    select outcome from moderate_addition(${additionId}::uuid, ${state}::"AdditionState")`;
  if (done.length === 0) throw notFound("addition");
}

/**
 * Endorses a line of a recap, or what a reader added to it, or takes the endorsement back, as `wish` says: sent twice, it is the
 * same.
 */
export function endorseInRecap(ctx: OrgContext, input: EndorseInRecap, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    authorize(ctx, "endorsePoint", ["reader"]);
    const { points, additions } = await endorsable(tx, ctx, recap.id, input.recapPointId);
    const mine = { orgId: ctx.orgId, membershipId: ctx.membershipId };
    const on = { ...mine, pointId: { in: points } };
    const onAdditions = { ...mine, additionId: { in: additions } };
    const [pointId, additionId] = [points[0], additions[0]];
    const stamp = { ...mine, createdAt: now() };
    if (input.wish === "withdraw") {
      await tx.endorsement.deleteMany({ where: on });
      await tx.additionEndorsement.deleteMany({ where: onAdditions });
    } else if ((await tx.endorsement.count({ where: on })) === 0) {
      if (pointId) await tx.endorsement.createMany({ data: [{ ...stamp, pointId }], skipDuplicates: true });
      else if (additionId)
        await tx.additionEndorsement.createMany({ data: [{ ...stamp, additionId }], skipDuplicates: true });
    }
    const [type, id] = pointId ? (["Point", pointId] as const) : (["Addition", additionId] as const);
    await recordAudit(tx, ctx, "endorseInRecap", type, id);
    return undefined;
  });
}

/** What an endorsement of a line, or of an addition, belongs to. Throws `not_found` where nobody may endorse. */
async function endorsable(tx: Tx, { orgId }: OrgContext, recapId: string, id: string) {
  const [line] = await tx.$queryRaw<{ points: string[]; additions: string[] }[]>`
    select e.point_ids as "points", e.addition_ids as "additions" from recap_endorsements(${recapId}::uuid) e
    join "RecapPoint" r on r."orgId" = ${orgId}::uuid and r."id" = e.line_id and r."included"
    where r."id" = ${id}::uuid`;
  if (line) return line;
  const addition = await tx.addition.findFirst({
    where: { orgId, id, recapId, state: "shown" },
    select: { id: true },
  });
  if (!addition) throw notFound("point");
  return { points: [], additions: [addition.id] };
}
