import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Records who did what on which row, in the transaction that does it. `action` is the command's name. No personal content:
 * ids only.
 */
export async function recordAudit(
  tx: Tx,
  ctx: OrgContext,
  action: string,
  subjectType: string,
  subjectId?: string,
): Promise<void> {
  await tx.auditEvent.createMany({
    data: [
      {
        orgId: ctx.orgId,
        actorId: ctx.membershipId,
        action,
        subjectType,
        subjectId: subjectId ?? null,
        at: now(),
      },
    ],
  });
}
