import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { type Tx, withOrg } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import { meetingPair } from "@/lib/meetings/held/queries";
import { MOST_AN_HOUR } from "@/lib/messages/pair/rules";
import type { PairMessageId, WriteToPair } from "@/lib/messages/pair/schema";
import { blockedBetween } from "@/lib/safety/blocks/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Writes to the other one of an active pairing. Throws `not_found` for whoever is none of the two; `conflict` where they are no pair
 * any more, and beyond what one writes in an hour.
 */
export function writeToPair(
  ctx: OrgContext,
  { pairingId, body }: WriteToPair,
  key?: RequestKey,
): Promise<{ id: string; name: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId, membershipId: authorId } = ctx;
    const pair = await meetingPair(tx, ctx, pairingId, "lock");
    authorize(ctx, "writeToPair", pair.relations);
    const { other } = pair;
    if (pair.status !== "active" || (await blockedBetween(tx, authorId, other.membershipId)))
      throw conflict(
        `You and ${other.name} are not a pair any more, so this was not sent. Your words are kept here.`,
      );
    const lately = { gt: new Date(now().getTime() - 60 * 60_000) };
    if (
      (await tx.pairMessage.count({ where: { orgId, pairingId, authorId, createdAt: lately } })) >=
      MOST_AN_HOUR
    )
      throw conflict("This is a lot for one hour. Your words are kept here; send them a little later.");
    const id = newId();
    await tx.pairMessage.createMany({ data: [{ orgId, id, pairingId, authorId, body, createdAt: now() }] });
    await emit(tx, ctx, "mail.pair-message", { message: id });
    await recordAudit(tx, ctx, "writeToPair", "PairMessage", id);
    return { id, name: other.name };
  });
}

/** Takes away a message of one's own; what a mail has brought stays in that mailbox. Throws `not_found` for anybody else's. */
export function removePairMessage(
  ctx: OrgContext,
  { messageId }: PairMessageId,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const own = { orgId: ctx.orgId, id: messageId, authorId: ctx.membershipId };
    const found = await tx.pairMessage.findFirst({ where: own, select: { pairingId: true } });
    if (!found) throw notFound("message");
    authorize(ctx, "writeToPair", (await meetingPair(tx, ctx, found.pairingId)).relations);
    await tx.pairMessage.deleteMany({ where: own });
    await recordAudit(tx, ctx, "removePairMessage", "PairMessage", messageId);
    return undefined;
  });
}

/** Notes that the asking member has read what is there by now; the inbox's lines of it are read, too. */
export function seePairMessages(ctx: OrgContext, pairingId: string): Promise<void> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "writeToPair", (await meetingPair(tx, ctx, pairingId)).relations);
    const seen = { orgId: ctx.orgId, pairingId, membershipId: ctx.membershipId };
    await tx.pairMessagesSeen.upsert({
      where: { orgId_pairingId_membershipId: seen },
      create: { ...seen, seenAt: now() },
      update: { seenAt: now() },
    });
    await readLines(tx, ctx, pairingId);
  });
}

async function readLines(tx: Tx, ctx: OrgContext, aboutId: string): Promise<void> {
  const { orgId, membershipId } = ctx;
  const { count } = await tx.notice.updateMany({
    where: { orgId, membershipId, template: "pair-message", aboutId, readAt: null },
    data: { readAt: now() },
  });
  if (count > 0) await announce(tx, ctx, { sessionId: membershipId, about: "inbox" });
}
