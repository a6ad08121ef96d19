import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { cleanCell } from "@/lib/csv/clean";
import { readTableInTurns } from "@/lib/csv/read-table";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid } from "@/lib/errors";
import { checkCohort } from "@/lib/people/imports/cohorts/queries";
import { columnsOf } from "@/lib/people/imports/memory/queries";
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
    const read = await readTableInTurns(input.bytes);
    if (!read.ok) throw invalid(read.problem.text, { file: read.problem.text });
    const importId = newId();
    const { columns, remembered } = await columnsOf(tx, ctx, read.table);
    const fileName = cleanCell(input.fileName).trim().slice(-120) || "roster.csv";
    const mapping = jsonMapping(columns, null, remembered);
    // Written as one text: a large table takes the client several times as long as the database.
    await tx.$executeRaw`
      insert into "RosterImport" ("orgId", "id", "cohortId", "uploadedById", "fileName", "table", "mapping", "decisions", "createdAt")
      values (${ctx.orgId}::uuid, ${importId}::uuid, ${input.cohortId}::uuid, ${ctx.membershipId}::uuid, ${fileName},
        ${await inTurns(tableText(read.table))}::jsonb, ${JSON.stringify(mapping)}::jsonb, '{}', ${now()})`;
    await recordAudit(tx, ctx, "uploadRoster", "RosterImport", importId);
    return { importId };
  };
  return onceInOrg(ctx, key, work, patience);
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
