import { authorize } from "@/lib/authz/policy";
import { withOrg } from "@/lib/db/unit";
import { type CohortChoice, openCohorts } from "@/lib/people/imports/cohorts/queries";
import { planImport } from "@/lib/people/imports/planning/queries";
import { type FileReading, readingOf, samplesOf } from "@/lib/people/imports/reading/rules";
import {
  type AlikeQuestion,
  alikeQuestions,
  firstTab,
  type ImportTab,
  type ImportTabLine,
  rowsIn,
  tabsOf,
} from "@/lib/people/imports/rules";
import { type Run, runOf } from "@/lib/people/imports/runs/queries";
import { type ImportSummary, patience } from "@/lib/people/imports/schema";
import { type ImportCohort, openImport } from "@/lib/people/imports/uploads/queries";
import { countUninvited } from "@/lib/people/invitations/sending/queries";
import type { ColumnChoice } from "@/lib/people/roster/fields";
import type { RosterRole } from "@/lib/people/roster/person";
import type { RosterPlan, RosterRow } from "@/lib/people/roster/plan-types";
import type { OrgContext } from "@/lib/tenancy/context";

const ROWS_PER_PAGE = 50;

export type ImportColumn = { heading: string; choice: ColumnChoice; samples: string[] };

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
  /** How an import of it stands that is under way, or was cut off. */
  run: Run;
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
  return withOrg(
    ctx,
    async (tx) => {
      authorize(ctx, "importRoster");
      const { columns, table, remembered, decisions, ...file } = await openImport(tx, ctx, importId);
      const { plan } = await planImport(tx, ctx, { ...file, columns, table, remembered, decisions });
      const tab = wanted ?? firstTab(plan);
      const all = rowsIn(plan, tab);
      const from = firstOf(page, all.length);
      return {
        ...file,
        cohorts: await openCohorts(tx, ctx),
        columns: table.headers.map((heading, at) => ({
          heading,
          choice: columns[at] ?? "ignore",
          samples: samplesOf(table.rows, at),
        })),
        reading: readingOf(table, remembered),
        run: await runOf(tx, ctx, file.id),
        asksForRole: file.cohort !== null && !columns.includes("role"),
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
        uninvited: file.importedAt ? await countUninvited(tx, ctx, file.cohort?.id ?? null) : 0,
      };
    },
    patience,
  );
}

/** Where a page begins, counted from 0; a page beyond the last is the last. */
function firstOf(page: number, total: number): number {
  const last = Math.floor(Math.max(total - 1, 0) / ROWS_PER_PAGE);
  return Math.min(Math.max(page - 1, 0), last) * ROWS_PER_PAGE;
}
