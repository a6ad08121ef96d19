import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { withHeading } from "@/lib/csv/shape";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid } from "@/lib/errors";
import { checkCohort } from "@/lib/people/imports/cohorts/queries";
import { columnsOf } from "@/lib/people/imports/memory/queries";
import { patience, type SetColumns, type SetHeading } from "@/lib/people/imports/schema";
import { openImport } from "@/lib/people/imports/uploads/queries";
import { jsonMapping, tableText } from "@/lib/people/imports/uploads/rules";
import type { OrgContext } from "@/lib/tenancy/context";
import { inTurns } from "@/lib/turns";

/** Says which row of an upload is its heading. Throws `not_found`, `invalid` on `rowNumber` where nothing stands below it. */
export function setHeading(ctx: OrgContext, input: SetHeading, key?: RequestKey): Promise<undefined> {
  const work = async (tx: Tx) => {
    const file = await openImport(tx, ctx, input.importId, "lock");
    authorize(ctx, "importRoster");
    const read = withHeading(file.table, input.rowNumber);
    if (!read.ok) throw invalid(read.problem.text, { rowNumber: read.problem.text });
    const { columns, remembered } = await columnsOf(tx, ctx, read.table);
    const mapping = jsonMapping(columns, file.role, remembered);
    await tx.$executeRaw`update "RosterImport" set "table" = ${await inTurns(tableText(read.table))}::jsonb,
      "mapping" = ${JSON.stringify(mapping)}::jsonb where "orgId" = ${ctx.orgId}::uuid and "id" = ${file.id}::uuid`;
    await recordAudit(tx, ctx, "setHeading", "RosterImport", file.id);
    return undefined;
  };
  return onceInOrg(ctx, key, work, patience);
}

/** Says which cohort an upload fills and what its columns hold. Throws `not_found`, `conflict`, `invalid` on `column`. */
export function setColumns(ctx: OrgContext, input: SetColumns, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { importId, cohortId, column, role } = input;
    const file = await openImport(tx, ctx, importId, "lock");
    authorize(ctx, "importRoster");
    if (cohortId !== file.cohort?.id) await checkCohort(tx, ctx, cohortId);
    if (column.length !== file.table.headers.length)
      throw invalid("This file has other columns than the page showed. Please open the page again.");
    await tx.rosterImport.update({
      where: { orgId_id: { orgId: ctx.orgId, id: importId } },
      data: { cohortId, mapping: jsonMapping(column, role) },
      select: { id: true },
    });
    await recordAudit(tx, ctx, "setColumns", "RosterImport", importId);
    return undefined;
  });
}
