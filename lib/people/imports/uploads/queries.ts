import type { FileTable, TableRow } from "@/lib/csv/table";
import type { ImportKind } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type StoredFile, storedFileSchema, storedRowSchema } from "@/lib/people/imports/schema";
import type { OrgContext } from "@/lib/tenancy/context";
import { eachInTurn, inTurns } from "@/lib/turns";

export type ImportCohort = NonNullable<StoredFile["cohort"]>;

/** An uploaded file as it was left: when rows of it were last imported and what came of it, and the cohort it fills. */
export type OpenImport = Omit<StoredFile, "mapping" | "table"> & StoredFile["mapping"] & { table: FileTable };

/** Lets nobody else change or import an upload until the unit of work ends. Throws `not_found`, also for a discarded one. */
export async function holdUpload(tx: Tx, ctx: OrgContext, importId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`select "id" from "RosterImport"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${importId}::uuid and "status" in ('draft', 'imported') for update`;
  if (!row) throw notFound("file");
  return row.id;
}

/**
 * Loads an upload; with `lock` nobody else can change or import it meanwhile. Its rows come one by one: as one value of 5 MB
 * they would hold up everybody else on this server. Throws `not_found`, also for a discarded one.
 */
export async function openImport(
  tx: Tx,
  ctx: OrgContext,
  importId: string,
  lock?: "lock",
  kind: ImportKind = "people",
): Promise<OpenImport> {
  if (lock) await holdUpload(tx, ctx, importId);
  // Put in order here: the database would sort 5 MB on disk.
  const parts = await tx.$queryRaw<{ at: number; part: unknown }[]>`
    with file as (
      select x.*, (select m."name" from "Membership" m where m."orgId" = x."orgId" and m."id" = x."uploadedById") as "uploadedBy",
        (select jsonb_build_object('id', c."id", 'name', c."name", 'status', c."status", 'timeZone', c."timeZone",
          'defaultCapacity', c."defaultCapacity") from "Cohort" c
          where c."orgId" = x."orgId" and c."id" = x."cohortId") as "cohort"
      from "RosterImport" x
      where x."orgId" = ${ctx.orgId}::uuid and x."id" = ${importId}::uuid and x."kind" = ${kind}::"ImportKind"
        and x."status" in ('draft', 'imported'))
    select 0 as "at", jsonb_build_object('id', f."id", 'fileName', f."fileName", 'uploadedBy', f."uploadedBy",
      'createdAt', f."createdAt", 'importedAt', f."importedAt", 'summary', f."summary", 'cohort', f."cohort",
      'mapping', f."mapping", 'decisions', f."decisions", 'table', f."table" - 'rows') as "part"
    from file f
    union all
    select r."at"::int, r."row" from file f, jsonb_array_elements(f."table" -> 'rows') with ordinality as r("row", "at")`;
  const [about, ...stored] = parts.sort((one, other) => one.at - other.at);
  if (!about) throw notFound("file");
  const { mapping, table, ...file } = storedFileSchema.parse(about.part);
  const rows = await inTurns(eachInTurn(stored, ({ part }): TableRow => storedRowSchema.parse(part)));
  const heading = table.heading ?? { rowNumber: (rows[0]?.rowNumber ?? 2) - 1, cells: table.headers };
  return { ...file, ...mapping, table: { ...table, heading, rows } };
}
