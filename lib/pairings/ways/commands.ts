import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict, notFound } from "@/lib/errors";
import type { ChoosePairingWay } from "@/lib/pairings/ways/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Says how pairs are made in a cohort. What is asked or proposed already goes on as it began. Throws `not_found`, `conflict` in a
 * completed cohort.
 */
export function choosePairingWay(
  ctx: OrgContext,
  input: ChoosePairingWay,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const where = { orgId_id: { orgId: ctx.orgId, id: input.cohortId } };
    const cohort = await tx.cohort.findUnique({ where, select: { status: true } });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "choosePairingWay");
    if (cohort.status === "completed") throw conflict("This season is complete. Reopen it to change this.");
    await tx.cohort.update({ where, data: { pairingWay: input.way } });
    await recordAudit(tx, ctx, "choosePairingWay", "Cohort", input.cohortId);
    return undefined;
  });
}
