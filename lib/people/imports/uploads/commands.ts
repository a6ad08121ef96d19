import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { cleanCell } from "@/lib/csv/clean";
import type { FileTable } from "@/lib/csv/table";
import type { ImportKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { checkCohort } from "@/lib/people/imports/cohorts/queries";
import { columnsOf } from "@/lib/people/imports/memory/queries";
import { readUpload } from "@/lib/people/imports/reading/rules";
import { type ImportId, patience, type UploadRoster } from "@/lib/people/imports/schema";
import { holdUpload } from "@/lib/people/imports/uploads/queries";
import { jsonMapping, tableText } from "@/lib/people/imports/uploads/rules";
import type { OrgContext } from "@/lib/tenancy/context";
import { inTurns } from "@/lib/turns";

/**
 * Keeps an uploaded roster (CSV, up to 5 MB) with what its columns held last time, or a guess at it; nobody is added yet. Throws `not_found` for
 * an unknown cohort, `conflict` for a completed one, `invalid` on `file` with what is wrong with the file.
 */
export function uploadRoster(
  ctx: OrgContext,
  input: UploadRoster,
  key?: RequestKey,
): Promise<{ importId: string }> {
  const work = async (tx: Tx) => {
    await checkCohort(tx, ctx, input.cohortId);
    authorize(ctx, "importRoster");
    const table = await readUpload(input.bytes);
    const { columns, remembered } = await columnsOf(tx, ctx, table);
    const mapping = jsonMapping(columns, null, remembered);
    const importId = await keepUpload(tx, ctx, { ...input, kind: "people", table, mapping });
    await recordAudit(tx, ctx, "uploadRoster", "RosterImport", importId);
    return { importId };
  };
  return onceInOrg(ctx, key, work, patience);
}

type Kept = {
  kind: ImportKind;
  cohortId: string | null;
  fileName: string;
  table: FileTable;
  mapping: ReturnType<typeof jsonMapping>;
};

/** Keeps a table for its preview, as text: a large one takes the client several times as long as the database. */
export async function keepUpload(tx: Tx, ctx: OrgContext, upload: Kept): Promise<string> {
  const importId = newId();
  const fileName = cleanCell(upload.fileName).trim().slice(-120) || "list.csv";
  await tx.$executeRaw`
    insert into "RosterImport" ("orgId", "id", "cohortId", "uploadedById", "fileName", "kind", "table", "mapping", "decisions",
      "createdAt")
    values (${ctx.orgId}::uuid, ${importId}::uuid, ${upload.cohortId}::uuid, ${ctx.membershipId}::uuid, ${fileName},
      ${upload.kind}::"ImportKind", ${await inTurns(tableText(upload.table))}::jsonb,
      ${JSON.stringify(upload.mapping)}::jsonb, '{}', ${now()})`;
  return importId;
}

/** Erases an upload: its rows and decisions. People imported from it stay. Throws `not_found`. */
export function discardImport(ctx: OrgContext, input: ImportId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const id = await holdUpload(tx, ctx, input.importId);
    authorize(ctx, "importRoster");
    await tx.rosterImport.update({
      where: { orgId_id: { orgId: ctx.orgId, id } },
      data: { status: "discarded", table: {}, mapping: {}, decisions: {} },
    });
    await recordAudit(tx, ctx, "discardImport", "RosterImport", id);
    return undefined;
  });
}
