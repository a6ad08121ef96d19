import type { FileTable } from "@/lib/csv/table";
import type { CohortStatus } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import {
  type ImportSummary,
  storedDecisionsSchema,
  storedMappingSchema,
  storedSummarySchema,
  storedTableSchema,
} from "@/lib/people/imports/schema";
import type { ColumnChoice } from "@/lib/people/roster/fields";
import type { RosterRole } from "@/lib/people/roster/person";
import type { RoleChoice } from "@/lib/people/roster/role";
import type { OrgContext } from "@/lib/tenancy/context";

export type ImportCohort = {
  id: string;
  name: string;
  status: CohortStatus;
  /** IANA. */
  timeZone: string;
  defaultCapacity: number;
};

/** An uploaded file as it was left. */
export type OpenImport = {
  id: string;
  fileName: string;
  uploadedBy: string;
  createdAt: Date;
  /** When rows of it were last imported, and what came of it. */
  importedAt: Date | null;
  summary: ImportSummary | null;
  /** The cohort it fills. */
  cohort: ImportCohort | null;
  table: FileTable;
  columns: ColumnChoice[];
  /** They are those of the last import with these headings. */
  remembered: boolean;
  /** Everybody's role, where no column says it. */
  role: RosterRole | null;
  decisions: Record<string, RoleChoice>;
};

/** Loads an upload; with `lock` nobody else can change or import it meanwhile. Throws `not_found`, also for a discarded one. */
export async function openImport(
  tx: Tx,
  ctx: OrgContext,
  importId: string,
  lock?: "lock",
): Promise<OpenImport> {
  if (lock)
    await tx.$queryRaw`select from "RosterImport" where "orgId" = ${ctx.orgId}::uuid and "id" = ${importId}::uuid for update`;
  const row = await tx.rosterImport.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id: importId }, status: { not: "discarded" } },
    include: {
      uploadedBy: { select: { name: true } },
      cohort: { select: { id: true, name: true, status: true, timeZone: true, defaultCapacity: true } },
    },
  });
  if (!row) throw notFound("file");
  const { columns, role, remembered } = storedMappingSchema.parse(row.mapping);
  return {
    id: row.id,
    fileName: row.fileName,
    uploadedBy: row.uploadedBy.name,
    createdAt: row.createdAt,
    importedAt: row.importedAt,
    summary: row.summary === null ? null : storedSummarySchema.parse(row.summary),
    cohort: row.cohort,
    table: storedTableSchema.parse(row.table),
    columns,
    remembered,
    role,
    decisions: storedDecisionsSchema.parse(row.decisions),
  };
}
