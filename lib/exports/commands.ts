import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { ExportKind } from "@/lib/exports/schema";
import type { OrgContext } from "@/lib/tenancy/context";

const actions = {
  people: "exportPeople",
  pairings: "exportPairings",
  attendance: "exportAttendance",
  answers: "exportAnswers",
} as const;

/**
 * Notes that a file is being taken out, and answers with the name of the cohort it is about; null is everybody. Throws
 * `not_found` for an unknown cohort, and where something other than people is asked of no cohort.
 */
export function beginExport(
  ctx: OrgContext,
  { kind, cohortId }: { kind: ExportKind; cohortId: string | null },
): Promise<{ cohort: string | null }> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "exportData");
    const cohort = cohortId
      ? await tx.cohort.findUnique({
          where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
          select: { name: true },
        })
      : null;
    if (!cohort && (cohortId || kind !== "people")) throw notFound("cohort");
    await recordAudit(tx, ctx, actions[kind], cohortId ? "Cohort" : "Organization", cohortId ?? ctx.orgId);
    return { cohort: cohort?.name ?? null };
  });
}
