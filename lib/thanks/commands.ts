import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { companyOf } from "@/lib/cohorts/company/queries";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { openMeeting } from "@/lib/meetings/held/queries";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";
import { countedSince, mailedAt, PER_DAY, PER_PERSON } from "@/lib/thanks/rules";
import type { SayThanks, ThanksId } from "@/lib/thanks/schema";

/**
 * Thanks somebody the asking member is in a cohort with, after an evening or a meeting of the two where that is said; it is on their home at once, and in their mail a little later. Throws
 * `not_found` for anybody else, and where one of the two has blocked the other; `conflict` beyond what one says in a day.
 */
export function sayThanks(
  ctx: OrgContext,
  input: SayThanks,
  key?: RequestKey,
): Promise<{ id: string; name: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "sayThanks");
    const { toId, text, sessionId, meetingId } = input;
    if (toId === ctx.membershipId)
      throw conflict("This is you. Be kind to yourself, and thank somebody else.");
    const to = await companyOf(tx, ctx, toId);
    if (!to) throw notFound("person");
    if (sessionId) await openSession(tx, ctx, sessionId);
    if (meetingId && (await openMeeting(tx, ctx, meetingId)).other.membershipId !== toId)
      throw notFound("meeting");
    await keepWithinADay(tx, ctx, to);
    const id = newId();
    await tx.thanks.createMany({
      data: [
        {
          ...{ orgId: ctx.orgId, id, fromId: ctx.membershipId, toId, text, createdAt: now() },
          ...{ sessionId: sessionId ?? null, meetingId: meetingId ?? null, pairingId: to.pairingId },
        },
      ],
    });
    await emit(tx, ctx, "mail.thanks", { thanks: id });
    await recordAudit(tx, ctx, "sayThanks", "Thanks", id);
    return { id, name: to.name };
  });
}

/** Two at the same moment are counted one after the other: each waits for the sender's own row. */
async function keepWithinADay(
  tx: Tx,
  { orgId, membershipId }: OrgContext,
  to: { membershipId: string; name: string },
): Promise<void> {
  await tx.$queryRaw`select 1 from "Membership" where "orgId" = ${orgId}::uuid and "id" = ${membershipId}::uuid for no key update`;
  const said = await tx.thanks.findMany({
    where: { orgId, fromId: membershipId, createdAt: { gt: countedSince(now()) } },
    select: { toId: true },
  });
  if (said.filter(({ toId }) => toId === to.membershipId).length >= PER_PERSON)
    throw conflict(`You have thanked ${to.name} today already, and they have it. Tomorrow is another day.`);
  if (said.length >= PER_DAY)
    throw conflict(
      `You have said thanks ${PER_DAY} times today, which is lovely. Tomorrow there is room again.`,
    );
}

/**
 * Takes thanks back before they were read here; `mailed`: a mail may have brought them already. Throws `not_found`; `conflict` once
 * they were read.
 */
export function takeBackThanks(
  ctx: OrgContext,
  { thanksId }: ThanksId,
  key?: RequestKey,
): Promise<{ mailed: boolean }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId } = ctx;
    authorize(ctx, "sayThanks");
    const said = await tx.thanks.findFirst({ where: { orgId, id: thanksId, fromId: membershipId } });
    if (!said) throw notFound("thanks");
    if (said.readAt) throw conflict("They have read it, so it stays.");
    await tx.thanks.delete({ where: { orgId_id: { orgId, id: thanksId } } });
    await recordAudit(tx, ctx, "takeBackThanks", "Thanks", thanksId);
    return { mailed: mailedAt(said.createdAt) <= now() };
  });
}

/** Whoever was thanked has read it: it leaves their home and stays with their thanks. Throws `not_found`. */
export function readThanks(ctx: OrgContext, { thanksId }: ThanksId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId } = ctx;
    authorize(ctx, "sayThanks");
    const heard = await tx.thanks.findFirst({ where: { orgId, id: thanksId, toId: membershipId } });
    if (!heard) throw notFound("thanks");
    if (heard.readAt) return undefined;
    await tx.thanks.updateMany({ where: { orgId, id: thanksId }, data: { readAt: now() } });
    await recordAudit(tx, ctx, "readThanks", "Thanks", thanksId);
    return undefined;
  });
}
