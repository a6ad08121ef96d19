import { linkToken } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/** The path at which a session's wall opens without signing in; null where there is none, or not any more. For organizers. */
export async function readWallLink(tx: Tx, ctx: OrgContext, sessionId: string): Promise<string | null> {
  const link = await tx.accessLink.findFirst({
    where: {
      ...{ orgId: ctx.orgId, kind: "wall", subjectId: sessionId, revokedAt: null },
      expiresAt: { gt: now() },
    },
    orderBy: { id: "desc" },
    select: { orgId: true, id: true, nonce: true },
  });
  return link && `/wall/${linkToken(link)}`;
}
