import { authorize } from "@/lib/authz/policy";
import type { Encoding } from "@/lib/csv/encoding";
import type { TableRow } from "@/lib/csv/table";
import type { ImportStatus } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { planImport } from "@/lib/people/imports/planning/queries";
import {
  type AlikeQuestion,
  alikeQuestions,
  firstTab,
  type ImportTab,
  type ImportTabLine,
  rowsIn,
  tabsOf,
} from "@/lib/people/imports/rules";
import { runOf } from "@/lib/people/imports/runs/queries";
import type { ImportSummary } from "@/lib/people/imports/schema";
import { type ImportCohort, type OpenImport, openImport } from "@/lib/people/imports/uploads/queries";
import { countUninvited } from "@/lib/people/invitations/sending/queries";
import type { ColumnChoice } from "@/lib/people/roster/fields";
import type { RosterRole } from "@/lib/people/roster/person";
import type { RosterPlan, RosterRow } from "@/lib/people/roster/plan-types";
import type { OrgContext } from "@/lib/tenancy/context";

const ROWS_PER_PAGE = 50;

export type CohortChoice = { id: string; name: string; program: string };
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

const openCohorts = (tx: Tx, ctx: OrgContext) =>
  tx.cohort.findMany({
    relationLoadStrategy: "join",
    where: { orgId: ctx.orgId, status: { not: "completed" }, archivedAt: null },
    select: { id: true, name: true, program: { select: { name: true } } },
    orderBy: { id: "desc" },
  });

const choiceOf = ({ id, name, program }: { id: string; name: string; program: { name: string } }) => ({
  id,
  name,
  program: program.name,
});

/** What the page needs that takes a roster. Organizers only. */
export function importStart(ctx: OrgContext, wanted: string | null): Promise<ImportStart> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    const cohorts = (await openCohorts(tx, ctx)).map(choiceOf);
    const earlier = await tx.rosterImport.findMany({
      relationLoadStrategy: "join",
      where: { orgId: ctx.orgId, status: { not: "discarded" } },
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

export type ImportColumn = { heading: string; choice: ColumnChoice; samples: string[] };

export type FileReading = {
  encoding: Encoding;
  /** The columns are as in the last file with these headings. */
  remembered: boolean;
  /** Of the lines above the heading: how many, and what they say. */
  above: { count: number; text: string };
  heading: number;
  /** Rows that could be the heading, each with its first cells. */
  headings: { rowNumber: number; text: string }[];
};

export type ImportPage = {
  id: string;
  fileName: string;
  uploadedBy: string;
  createdAt: Date;
  importedAt: Date | null;
  summary: ImportSummary | null;
  cohort: ImportCohort | null;
  cohorts: CohortChoice[];
  columns: ImportColumn[];
  /** How the file was read, where it could be read otherwise. */
  reading: FileReading;
  /** How far an import under way has come, in hundredths; null where none is. */
  running: number | null;
  /** Everybody's role; asked only where no column says it and a cohort is filled. */
  role: RosterRole | null;
  asksForRole: boolean;
  problems: string[];
  counts: RosterPlan["counts"];
  says: string;
  notes: RosterPlan["notes"];
  tabs: ImportTabLine[];
  tab: ImportTab;
  alike: AlikeQuestion[];
  /** Of the section: this page of its rows, the first one's place (from 1), and how many there are. */
  rows: RosterRow[];
  from: number;
  total: number;
  /** People of the cohort, or of all, whom nobody has invited yet. */
  uninvited: number;
};

/** An upload's preview, one section and page of it. `page` counts from 1. Organizers only. Throws `not_found`. */
export function importPage(
  ctx: OrgContext,
  { importId, tab: wanted, page }: { importId: string; tab: ImportTab | null; page: number },
): Promise<ImportPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    const file = await openImport(tx, ctx, importId);
    const { plan } = await planImport(tx, ctx, file);
    const tab = wanted ?? firstTab(plan);
    const all = rowsIn(plan, tab);
    const from =
      Math.min(Math.max(page - 1, 0), Math.floor(Math.max(all.length - 1, 0) / ROWS_PER_PAGE)) *
      ROWS_PER_PAGE;
    const { id, fileName, uploadedBy, createdAt, importedAt, summary, cohort, role, columns, table } = file;
    return {
      id,
      fileName,
      uploadedBy,
      createdAt,
      importedAt,
      summary,
      cohort,
      cohorts: (await openCohorts(tx, ctx)).map(choiceOf),
      columns: table.headers.map((heading, at) => ({
        heading,
        choice: columns[at] ?? "ignore",
        samples: samplesOf(table.rows, at),
      })),
      reading: readingOf(file),
      running: await runOf(tx, ctx, id),
      role,
      asksForRole: cohort !== null && !columns.includes("role"),
      problems: plan.problems,
      counts: plan.counts,
      says: plan.says,
      notes: plan.notes,
      tabs: tabsOf(plan),
      tab,
      alike: tab === "decide" ? alikeQuestions(plan) : [],
      rows: all.slice(from, from + ROWS_PER_PAGE),
      from: from + 1,
      total: all.length,
      uninvited: importedAt ? await countUninvited(tx, ctx, cohort?.id ?? null) : 0,
    };
  });
}

// The rows at the top: more than anybody puts above a heading.
const MAX_HEADINGS = 20;

function readingOf({ table, remembered }: OpenImport): FileReading {
  const { above, heading, rows, encoding } = table;
  const textOf = ({ cells }: TableRow) => shortened(cells.filter((cell) => cell.trim() !== "").join(" · "));
  return {
    encoding,
    remembered,
    above: { count: above.length, text: above.slice(0, 3).map(textOf).join(" / ") },
    heading: heading.rowNumber,
    headings: [...above, heading, ...rows.slice(0, MAX_HEADINGS)]
      .slice(0, above.length + MAX_HEADINGS)
      .map((row) => ({ rowNumber: row.rowNumber, text: textOf(row) }))
      .filter(({ text }) => text !== ""),
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The first few different values of a column, for telling what it holds. */
function samplesOf(rows: readonly { cells: readonly string[] }[], column: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const value = shortened(cells[column] ?? "");
    if (value !== "") samples.add(value);
    if (samples.size === 3) break;
  }
  return [...samples];
}
