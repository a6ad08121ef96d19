import { authorize } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openPairings, planPairings } from "@/lib/pairings/imports/planning/queries";
import type { PairPlan, PairRow } from "@/lib/pairings/imports/rules";
import type { ImportSummary } from "@/lib/people/imports/schema";
import type { OrgContext } from "@/lib/tenancy/context";

const ROWS_PER_PAGE = 50;

export type PairImportPage = {
  id: string;
  fileName: string;
  cohort: { id: string; name: string };
  importedAt: Date | null;
  summary: ImportSummary | null;
  problem: string | null;
  counts: PairPlan["counts"];
  /** Of the new ones: how many are told by mail. */
  mailed: number;
  /** This page of the file's rows, what needs a look first; the first one's place (from 1), and how many there are. */
  rows: PairRow[];
  from: number;
  total: number;
};

const order: Record<PairRow["status"], number> = { refused: 0, new: 1, skipped: 2, unchanged: 3 };

/** The preview of an uploaded list of pairings, one page of it. Organizers only. Throws `not_found`. */
export function pairImportPage(
  ctx: OrgContext,
  { cohortId, importId, page }: { cohortId: string; importId: string; page: number },
): Promise<PairImportPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "proposePairing");
    if (!isId(importId)) throw notFound("file");
    const file = await openPairings(tx, ctx, importId);
    if (file.cohort.id !== cohortId) throw notFound("file");
    const { problem, rows, counts } = await planPairings(tx, ctx, file);
    const sorted = rows.toSorted((one, other) => order[one.status] - order[other.status]);
    const last = Math.floor(Math.max(rows.length - 1, 0) / ROWS_PER_PAGE);
    const from = Math.min(page - 1, last) * ROWS_PER_PAGE;
    const { id, fileName, cohort, importedAt, summary } = file;
    return {
      ...{ id, fileName, importedAt, summary, problem, counts },
      cohort: { id: cohort.id, name: cohort.name },
      mailed: rows.filter((row) => row.status === "new" && row.pair.state === "proposed").length,
      rows: sorted.slice(from, from + ROWS_PER_PAGE),
      from: from + 1,
      total: rows.length,
    };
  });
}
