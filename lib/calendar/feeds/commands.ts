import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { recordOwn } from "@/lib/audit/own/commands";
import { feedToken, newLink } from "@/lib/auth/links";
import { linkHash } from "@/lib/auth/secret";
import { authorize } from "@/lib/authz/policy";
import type { CohortFeed } from "@/lib/calendar/feeds/schema";
import { now } from "@/lib/clock";
import { onceForUser, onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

/** A secret address for one's own calendar; the one before, if any, opens nothing from now on. */
export function makeFeed(ctx: UserContext, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    const feed = { userId: ctx.userId, nonce: randomBytes(16).toString("base64url") };
    const row = { ...feed, tokenHash: linkHash(feedToken(feed)), createdAt: now() };
    await tx.calendarFeed.upsert({ where: { userId: ctx.userId }, create: row, update: row });
    await recordOwn(tx, ctx, "makeFeed");
    return undefined;
  });
}

/** Takes the address away: whatever subscribed to it gets nothing any more. */
export function dropFeed(ctx: UserContext, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    await tx.calendarFeed.deleteMany({ where: { userId: ctx.userId } });
    await recordOwn(tx, ctx, "dropFeed");
    return undefined;
  });
}

/** A secret address of one cohort's evenings, for the asking participant alone; theirs before opens nothing from now on. */
export function makeCohortFeed(ctx: OrgContext, input: CohortFeed, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const subjectId = await ownPart(tx, ctx, input);
    await endLinks(tx, ctx, subjectId);
    await tx.accessLink.create({
      data: newLink({ orgId: ctx.orgId, kind: "calendar", subjectId, expiresAt: null }),
    });
    await recordAudit(tx, ctx, "makeCohortFeed", "Cohort", input.cohortId);
    return undefined;
  });
}

/** Takes that address away. */
export function dropCohortFeed(ctx: OrgContext, input: CohortFeed, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await endLinks(tx, ctx, await ownPart(tx, ctx, input));
    await recordAudit(tx, ctx, "dropCohortFeed", "Cohort", input.cohortId);
    return undefined;
  });
}

async function ownPart(tx: Tx, ctx: OrgContext, { cohortId }: CohortFeed): Promise<string> {
  const part = await tx.participation.findUnique({
    where: {
      orgId_cohortId_membershipId: { orgId: ctx.orgId, cohortId, membershipId: ctx.membershipId },
      leftAt: null,
      cohort: { status: { not: "draft" } },
    },
    select: { id: true },
  });
  if (!part) throw notFound("cohort");
  authorize(ctx, "subscribeCohort", ["participant"]);
  return part.id;
}

const endLinks = (tx: Tx, { orgId }: OrgContext, subjectId: string) =>
  tx.accessLink.updateMany({
    where: { orgId, kind: "calendar", subjectId, revokedAt: null },
    data: { revokedAt: now() },
  });
