import type { AuditAction } from "@/lib/audit/rules";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { type Tx, withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Records who did what on which row, in the transaction that does it; the database adds from where. `action` is the command's
 * name. No personal content: ids only.
 */
export async function recordAudit(
  tx: Tx,
  ctx: OrgContext,
  action: AuditAction,
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

/** Notes that the record itself is being taken out as a file. Owners only. */
export function beginAuditExport(ctx: OrgContext): Promise<undefined> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewAudit");
    await recordAudit(tx, ctx, "exportAudit", "Organization", ctx.orgId);
    return undefined;
  });
}
