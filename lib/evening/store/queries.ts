import type { Evening } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/unit";
import type { EveningState } from "@/lib/evening/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** The row of a session's evening for a command that has locked the session; null while it has not begun. */
export const readEvening = (tx: Tx, ctx: OrgContext, sessionId: string): Promise<Evening | null> =>
  tx.evening.findUnique({ where: { orgId_sessionId: { orgId: ctx.orgId, sessionId } } });

/** A row as its state. */
export const stateOf = (row: Evening): EveningState => ({
  stage: row.stage,
  itemId: row.itemId,
  itemSince: row.itemSince.getTime(),
  runningSince: row.runningSince?.getTime() ?? null,
  elapsed: row.elapsed,
  extra: row.extra,
  askedId: row.askedId,
  groupId: row.groupId,
  pointsShown: row.pointsShown,
  closedAt: row.closedAt?.getTime() ?? null,
});
