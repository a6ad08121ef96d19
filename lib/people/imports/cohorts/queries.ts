import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type CohortChoice = { id: string; name: string; program: string };

/** The cohorts that a file can fill, the newest first. */
export async function openCohorts(tx: Tx, ctx: OrgContext): Promise<CohortChoice[]> {
  const rows = await tx.cohort.findMany({
    relationLoadStrategy: "join",
    where: { orgId: ctx.orgId, status: { not: "completed" }, archivedAt: null },
    select: { id: true, name: true, program: { select: { name: true } } },
    orderBy: { id: "desc" },
  });
  return rows.map(({ id, name, program }) => ({ id, name, program: program.name }));
}

/** Throws `not_found` for an unknown cohort, `conflict` for a completed one. */
export async function checkCohort(tx: Tx, ctx: OrgContext, cohortId: string | null): Promise<void> {
  if (!cohortId) return;
  const cohort = await tx.cohort.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    select: { status: true },
  });
  if (!cohort) throw notFound("cohort");
  if (cohort.status === "completed") throw conflict("This season is complete. Reopen it to add people.");
}
