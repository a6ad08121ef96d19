import { authorize } from "@/lib/authz/policy";
import type { ImportStatus } from "@/lib/db/generated/enums";
import { withOrg } from "@/lib/db/unit";
import { type CohortChoice, openCohorts } from "@/lib/people/imports/cohorts/queries";
import type { OrgContext } from "@/lib/tenancy/context";

type ImportLine = {
  id: string;
  fileName: string;
  status: ImportStatus;
  createdAt: Date;
  cohort: string | null;
};
export type ImportStart = {
  cohorts: CohortChoice[];
  /** The cohort to fill unless told otherwise: the one asked for, else the newest. */
  chosen: string | null;
  /** Uploads of before, the newest first, at most ten. */
  earlier: ImportLine[];
};

/** What the page needs that takes a roster. Organizers only. */
export function importStart(ctx: OrgContext, wanted: string | null): Promise<ImportStart> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    const cohorts = await openCohorts(tx, ctx);
    const earlier = await tx.rosterImport.findMany({
      relationLoadStrategy: "join",
      where: { orgId: ctx.orgId, kind: "people", status: { not: "discarded" } },
      select: { id: true, fileName: true, status: true, createdAt: true, cohort: { select: { name: true } } },
      orderBy: { id: "desc" },
      take: 10,
    });
    return {
      cohorts,
      chosen: (cohorts.find(({ id }) => id === wanted) ?? cohorts[0])?.id ?? null,
      earlier: earlier.map(({ cohort, ...line }) => ({ ...line, cohort: cohort?.name ?? null })),
    };
  });
}
