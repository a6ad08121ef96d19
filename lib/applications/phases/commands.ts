import type { SetPhases } from "@/lib/applications/phases/schema";
import { noticePlaceFreed } from "@/lib/applications/waitlist/commands";
import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { lockCohort } from "@/lib/cohorts/archive/queries";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { OrgContext } from "@/lib/tenancy/context";

const dayAsDate = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);

/**
 * Sets when a cohort takes applications, when its season starts and ends (days, in its zone), and how many it takes. Where
 * there is more room now, the waitlist may move up. Throws `not_found`.
 */
export function setPhases(ctx: OrgContext, input: SetPhases, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, applyFrom, applyUntil, startsOn, endsOn, ...rest } = input;
    await lockCohort(tx, ctx, cohortId);
    authorize(ctx, "manageCohort");
    const days = {
      applyFrom: dayAsDate(applyFrom),
      applyUntil: dayAsDate(applyUntil),
      startsOn: dayAsDate(startsOn),
      endsOn: dayAsDate(endsOn),
    };
    await tx.cohort.update({
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      data: { ...days, ...rest },
    });
    await noticePlaceFreed(tx, ctx, cohortId);
    await recordAudit(tx, ctx, "setPhases", "Cohort", cohortId);
    return undefined;
  });
}
