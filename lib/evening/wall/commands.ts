import { recordAudit } from "@/lib/audit/commands";
import { linkToken, newLink } from "@/lib/auth/links";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict } from "@/lib/errors";
import { readWallLink } from "@/lib/evening/wall/link/queries";
import { openSession } from "@/lib/sessions/open/queries";
import type { SessionId } from "@/lib/sessions/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** How long a link to the wall opens it after the evening's planned end, where nobody closes the evening before. */
const HOURS_AFTER = 12;

/**
 * Makes the address at which the wall opens without signing in, for the room's own computer; one that is there already stays.
 * It opens until the evening is closed, the link is taken back, or half a day has passed. Answers with its path.
 */
export function openWallLink(
  ctx: OrgContext,
  { sessionId }: SessionId,
  key?: RequestKey,
): Promise<{ path: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSession(tx, ctx, sessionId, "lock");
    authorize(ctx, "runEvening", session.relations);
    if (session.status === "cancelled") throw conflict("This session is cancelled, so it has no wall.");
    const there = await readWallLink(tx, ctx, sessionId);
    if (there) return { path: there };
    const from = Math.max(session.endsAt.getTime(), now().getTime());
    const expiresAt = new Date(from + HOURS_AFTER * 3_600_000);
    const link = newLink({ orgId: ctx.orgId, kind: "wall", subjectId: sessionId, expiresAt });
    await tx.accessLink.create({ data: link });
    await recordAudit(tx, ctx, "openWallLink", "Session", sessionId);
    return { path: `/wall/${linkToken(link)}` };
  });
}

/** Takes the links to a wall back: who has one sees no more with the next change, or when they look again. */
export function closeWallLink(
  ctx: OrgContext,
  { sessionId }: SessionId,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSession(tx, ctx, sessionId, "lock");
    authorize(ctx, "runEvening", session.relations);
    await tx.accessLink.updateMany({
      where: { orgId: ctx.orgId, kind: "wall", subjectId: sessionId, revokedAt: null },
      data: { revokedAt: now() },
    });
    await recordAudit(tx, ctx, "closeWallLink", "Session", sessionId);
    return undefined;
  });
}
