import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { lockCohort } from "@/lib/cohorts/archive/queries";
import { mayArchive } from "@/lib/cohorts/rules";
import type { CohortId } from "@/lib/cohorts/schema";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Takes a cohort off the lists; everybody who could read it still can. Throws `not_found`, `conflict` while people join it or
 * its season is on.
 */
export function archiveCohort(ctx: OrgContext, input: CohortId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { status, archivedAt } = await lockCohort(tx, ctx, input.cohortId);
    authorize(ctx, "manageCohort");
    if (archivedAt) return undefined;
    if (!mayArchive(status))
      throw conflict("This season is not over yet. Complete it before you archive it.");
    await tx.cohort.update({
      where: { orgId_id: { orgId: ctx.orgId, id: input.cohortId } },
      data: { archivedAt: now() },
    });
    await recordAudit(tx, ctx, "archiveCohort", "Cohort", input.cohortId);
    return undefined;
  });
}

/** Puts an archived cohort back on the lists, as it was. Throws `not_found`. */
export function restoreCohort(ctx: OrgContext, input: CohortId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { archivedAt } = await lockCohort(tx, ctx, input.cohortId);
    authorize(ctx, "manageCohort");
    if (!archivedAt) return undefined;
    await tx.cohort.update({
      where: { orgId_id: { orgId: ctx.orgId, id: input.cohortId } },
      data: { archivedAt: null },
    });
    await recordAudit(tx, ctx, "restoreCohort", "Cohort", input.cohortId);
    return undefined;
  });
}
