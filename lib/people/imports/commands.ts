import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { cleanCell } from "@/lib/csv/clean";
import { readTableInTurns } from "@/lib/csv/read-table";
import { withHeading } from "@/lib/csv/shape";
import type { FileTable, TableRow } from "@/lib/csv/table";
import type { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { holdKnown } from "@/lib/people/imports/known/queries";
import { rememberColumns } from "@/lib/people/imports/memory/commands";
import { columnsOf } from "@/lib/people/imports/memory/queries";
import { planImport } from "@/lib/people/imports/planning/queries";
import { keysAlike } from "@/lib/people/imports/rules";
import type {
  Decide,
  ImportId,
  ImportSummary,
  SetColumns,
  SetHeading,
  UploadRoster,
} from "@/lib/people/imports/schema";
import { storePeople } from "@/lib/people/imports/storing/commands";
import { peopleToStore } from "@/lib/people/imports/storing/rules";
import { type OpenImport, openImport } from "@/lib/people/imports/uploads/queries";
import { addressesIn } from "@/lib/people/roster/addresses";
import type { ColumnChoice } from "@/lib/people/roster/fields";
import type { RosterRole } from "@/lib/people/roster/person";
import { lockRoster } from "@/lib/people/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";
import { inTurns } from "@/lib/turns";

/** A file of 10,000 rows is read, planned and written in this time, with room to spare on a slow machine. */
const patience = { timeout: 60_000 };

/** Hears how far an import has come, in hundredths. */
type Report = (done: number) => void;

const jsonRow = ({ rowNumber, cells }: TableRow) => ({ rowNumber, cells });
const jsonTable = ({ rows, heading, above, ...table }: FileTable): Prisma.InputJsonObject => ({
  ...table,
  heading: jsonRow(heading),
  above: above.map(jsonRow),
  rows: rows.map(jsonRow),
});
const jsonMapping = (columns: readonly ColumnChoice[], role: RosterRole | null, remembered = false) => ({
  columns: [...columns],
  role,
  remembered,
});

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
        ${JSON.stringify(jsonTable(read.table))}::jsonb, ${JSON.stringify(mapping)}::jsonb, '{}', ${now()})`;
    await recordAudit(tx, ctx, "uploadRoster", "RosterImport", importId);
    return { importId };
  };
  return onceInOrg(ctx, key, work, patience);
}

async function checkCohort(tx: Tx, ctx: OrgContext, cohortId: string | null): Promise<void> {
  if (!cohortId) return;
  const cohort = await tx.cohort.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    select: { status: true },
  });
  if (!cohort) throw notFound("cohort");
  if (cohort.status === "completed") throw conflict("This season is complete. Reopen it to add people.");
}

/** Says which row of an upload is its heading. Throws `not_found`, `invalid` on `rowNumber` where nothing stands below it. */
export function setHeading(ctx: OrgContext, input: SetHeading, key?: RequestKey): Promise<undefined> {
  const work = async (tx: Tx) => {
    const file = await openImport(tx, ctx, input.importId, "lock");
    authorize(ctx, "importRoster");
    const read = withHeading(file.table, input.rowNumber);
    if (!read.ok) throw invalid(read.problem.text, { rowNumber: read.problem.text });
    const { columns, remembered } = await columnsOf(tx, ctx, read.table);
    await tx.rosterImport.update({
      where: { orgId_id: { orgId: ctx.orgId, id: file.id } },
      data: { table: jsonTable(read.table), mapping: jsonMapping(columns, file.role, remembered) },
    });
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
    });
    await recordAudit(tx, ctx, "setColumns", "RosterImport", importId);
    return undefined;
  });
}

/** Decides what becomes of a row that asks, or of every row that asks the same. Nothing is imported by it. Throws `not_found`. */
export function decideRow(ctx: OrgContext, input: Decide, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { importId, question, choice, alike } = input;
    const file = await openImport(tx, ctx, importId, "lock");
    authorize(ctx, "importRoster");
    const keys = alike ? keysAlike((await planImport(tx, ctx, file)).plan, question) : [question];
    const decisions = { ...file.decisions, ...Object.fromEntries(keys.map((each) => [each, choice])) };
    await tx.rosterImport.update({
      where: { orgId_id: { orgId: ctx.orgId, id: importId } },
      data: { decisions },
    });
    await recordAudit(tx, ctx, "decideRow", "RosterImport", importId);
    return undefined;
  });
}

/**
 * Imports every row of an upload that can be imported now, all or none: new people onto the list and into the cohort, and
 * changes of what the organization knows. Rows nobody has decided stay out and can come later; the same again changes
 * nothing. `report` hears how far it has come, in hundredths. Throws `not_found`, `conflict` where columns must be put right
 * first or the season is complete.
 */
export function importRoster(
  ctx: OrgContext,
  input: ImportId,
  key?: RequestKey,
  report: Report = () => {},
): Promise<{ added: number; changed: number; undecided: number }> {
  const work = async (tx: Tx) => {
    authorize(ctx, "importRoster");
    await lockRoster(tx, ctx);
    const file = await openImport(tx, ctx, input.importId, "lock");
    const cohortId = file.cohort?.id ?? null;
    await checkCohort(tx, ctx, cohortId);
    report(5);
    const addresses = await inTurns(addressesIn(file.table, file.columns));
    report(15);
    await holdKnown(tx, ctx, addresses, cohortId);
    const { plan, known } = await planImport(tx, ctx, file, addresses);
    const [problem] = plan.problems;
    if (problem) throw conflict(problem);
    report(40);
    const people = peopleToStore(plan, known);
    await storePeople(tx, ctx, file.cohort, people, (share) => report(40 + 55 * share));
    const summary: ImportSummary = {
      added: people.added.length,
      changed: people.changed.length,
      undecided: plan.counts.decide,
    };
    await markImported(tx, ctx, file, summary);
    await rememberColumns(tx, ctx, file.table.headers, file.columns);
    return summary;
  };
  return onceInOrg(ctx, key, work, patience);
}

async function markImported(
  tx: Tx,
  ctx: OrgContext,
  file: OpenImport,
  summary: ImportSummary,
): Promise<void> {
  if (summary.added + summary.changed === 0 && file.importedAt) return;
  await tx.rosterImport.update({
    where: { orgId_id: { orgId: ctx.orgId, id: file.id } },
    data: { status: "imported", importedAt: now(), summary },
  });
  await recordAudit(tx, ctx, "importRoster", "RosterImport", file.id);
}

/** Erases an upload: its rows and decisions. People imported from it stay. Throws `not_found`. */
export function discardImport(ctx: OrgContext, input: ImportId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { id } = await openImport(tx, ctx, input.importId, "lock");
    authorize(ctx, "importRoster");
    await tx.rosterImport.update({
      where: { orgId_id: { orgId: ctx.orgId, id } },
      data: { status: "discarded", table: {}, mapping: {}, decisions: {} },
    });
    await recordAudit(tx, ctx, "discardImport", "RosterImport", id);
    return undefined;
  });
}
