import type { CohortStatus } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type HeldCohort = { status: CohortStatus; archivedAt: Date | null };

/** How a cohort stands, held until the unit of work ends. For the command whose unit of work `tx` is. Throws `not_found`. */
export async function lockCohort(tx: Tx, ctx: OrgContext, cohortId: string): Promise<HeldCohort> {
  const [row] = await tx.$queryRaw<HeldCohort[]>`
    select "status", "archivedAt" from "Cohort" where "orgId" = ${ctx.orgId}::uuid and "id" = ${cohortId}::uuid
    for no key update`;
  if (!row) throw notFound("cohort");
  return row;
}
