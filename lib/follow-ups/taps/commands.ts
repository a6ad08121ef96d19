import { recordAudit } from "@/lib/audit/commands";
import type { AuditAction } from "@/lib/audit/rules";
import { type Action, authorize } from "@/lib/authz/policy";
import { dayToDate, todayIn } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { dropWords, dueDay, nudgeFrom } from "@/lib/follow-ups/rules";
import type { DropFollowUp, FollowUpId, MoveFollowUp } from "@/lib/follow-ups/schema";
import { blockedBetween } from "@/lib/safety/blocks/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** It is done, as one of the two says: the one who did it, or the one it was promised to. Throws `not_found`, `conflict`. */
export const doFollowUp = (
  ctx: OrgContext,
  { followUpId }: FollowUpId,
  key?: RequestKey,
): Promise<undefined> =>
  onOpen(ctx, followUpId, key, ["closeFollowUp", "doFollowUp"], async (tx, found) => {
    await tx.followUp.update({ where: found.where, data: closing(found, "done", "") });
  });

/** Lets it go, in ready-made kind words that the other one reads. Throws `not_found`, `conflict`. */
export const dropFollowUp = (ctx: OrgContext, input: DropFollowUp, key?: RequestKey): Promise<undefined> =>
  onOpen(ctx, input.followUpId, key, ["closeFollowUp", "dropFollowUp"], async (tx, found) => {
    await tx.followUp.update({ where: found.where, data: closing(found, "dropped", dropWords[input.words]) });
  });

/** Gives it another day. Throws `not_found`, `conflict`, `invalid` on `dueOn`. */
export const moveFollowUp = (ctx: OrgContext, input: MoveFollowUp, key?: RequestKey): Promise<undefined> =>
  onOpen(ctx, input.followUpId, key, ["moveFollowUp", "moveFollowUp"], async (tx, { where }) => {
    const dueOn = dueDay(todayIn(ctx.timeZone, now()), input);
    await tx.followUp.update({ where, data: { dueOn: dayToDate(dueOn) } });
  });

/**
 * Reminds the one who promised it, kindly and by mail: once in three days, by the one it was promised to. Throws `not_found`, and
 * `conflict` where it was nudged lately, is one's own, or no mail goes between the two.
 */
export const nudgeFollowUp = (
  ctx: OrgContext,
  { followUpId }: FollowUpId,
  key?: RequestKey,
): Promise<undefined> =>
  onOpen(ctx, followUpId, key, ["nudgeFollowUp", "nudgeFollowUp"], async (tx, { where, isDoer, row }) => {
    if (isDoer) throw conflict("This one is yours to do; there is nobody to remind.");
    if (nudgeFrom(row.nudgedAt, now()))
      throw conflict("You reminded them not long ago. Once in three days is enough.");
    if (await blockedBetween(tx, ctx.membershipId, row.doerId))
      throw conflict("No reminder can be sent here. You can let this one go.");
    await tx.followUp.update({ where, data: { nudgedAt: now() } });
    await emit(tx, ctx, "mail.promise-nudged", { followUp: row.id });
  });

/** Takes up again what oneself closed. Throws `not_found`, `conflict` where the other one closed it. */
export function reopenFollowUp(
  ctx: OrgContext,
  { followUpId }: FollowUpId,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { row, where, isDoer } = await find(tx, ctx, followUpId, "closeFollowUp");
    if (row.state === "open") return undefined;
    if (row.closedByDoer !== isDoer) throw conflict("The other one closed this. You can note a new promise.");
    const open = { state: "open", words: "", closedAt: null, closedByDoer: null } as const;
    await tx.followUp.update({ where, data: open });
    await recordAudit(tx, ctx, "reopenFollowUp", "FollowUp", followUpId);
    return undefined;
  });
}

/** Takes back what oneself noted down, as if it had not been. Throws `not_found`, `conflict` once it is closed. */
export function takeBackPromise(
  ctx: OrgContext,
  { followUpId }: FollowUpId,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { row, where, isDoer } = await find(tx, ctx, followUpId, "closeFollowUp");
    if (row.byDoer !== isDoer) throw notFound("promise");
    if (row.state !== "open") throw conflict("This is closed already, so it stays as it is.");
    await tx.followUp.delete({ where });
    await recordAudit(tx, ctx, "takeBackPromise", "FollowUp", followUpId);
    return undefined;
  });
}

type Found = Awaited<ReturnType<typeof find>>;

async function find(tx: Tx, ctx: OrgContext, id: string, action: Action) {
  const where = { orgId_id: { orgId: ctx.orgId, id } };
  const row = await tx.followUp.findUnique({ where });
  const isDoer = row?.doerId === ctx.membershipId;
  if (!row || !(isDoer || row.otherId === ctx.membershipId)) throw notFound("promise");
  authorize(ctx, action, ["party"]);
  return { row, where, isDoer };
}

function onOpen(
  ctx: OrgContext,
  id: string,
  key: RequestKey,
  [action, recorded]: readonly [Action, AuditAction],
  work: (tx: Tx, found: Found) => Promise<void>,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const found = await find(tx, ctx, id, action);
    if (found.row.state !== "open") throw conflict("This is closed already. Nothing was changed.");
    await work(tx, found);
    await recordAudit(tx, ctx, recorded, "FollowUp", id);
    return undefined;
  });
}

const closing = ({ isDoer }: Found, state: "done" | "dropped", words: string) => ({
  ...{ state, words, closedAt: now(), closedByDoer: isDoer },
});
