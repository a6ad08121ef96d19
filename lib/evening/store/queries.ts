import type { Evening } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/** The row of a session's evening for a command that has locked the session; null while it has not begun. */
export const readEvening = (tx: Tx, ctx: OrgContext, sessionId: string): Promise<Evening | null> =>
  tx.evening.findUnique({ where: { orgId_sessionId: { orgId: ctx.orgId, sessionId } } });
