import type { CohortStatus } from "@/lib/db/generated/enums";
import { conflict } from "@/lib/errors";
import type { PairPlan } from "@/lib/pairings/imports/rules";

/** Why a cohort takes no pairings from a file now; null where it does. */
export function closedWords(status: CohortStatus): string | null {
  if (status === "draft") return "Open enrollment first: people are told about a proposal at once.";
  if (status === "completed") return "This season is complete. Reopen it to bring pairings in.";
  return null;
}

/** Throws `conflict` where the cohort does not pair now, as for a proposal made by hand. */
export function checkPairs({ status }: { status: CohortStatus }): void {
  const closed = closedWords(status);
  if (closed) throw conflict(closed);
}

const said = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en-US")} ${many}`;

/** What a list holds: "12 rows: 9 new pairings, 2 that cannot be used, 1 unchanged." */
export function pairListSentence({ counts, total }: { counts: PairPlan["counts"]; total: number }): string {
  const parts = [
    counts.new > 0 && said(counts.new, "new pairing", "new pairings"),
    counts.refused > 0 && `${counts.refused.toLocaleString("en-US")} that cannot be used`,
    counts.skipped > 0 && `${counts.skipped.toLocaleString("en-US")} skipped`,
    counts.unchanged > 0 && `${counts.unchanged.toLocaleString("en-US")} unchanged`,
  ].filter(Boolean);
  return parts.length === 0
    ? `${said(total, "row", "rows")}.`
    : `${said(total, "row", "rows")}: ${parts.join(", ")}.`;
}

/** What pressing the button does; null where there is nothing to do. */
export const importPairsWords = ({ new: count }: PairPlan["counts"]): string | null =>
  count === 0 ? null : `Import ${said(count, "pairing", "pairings")}`;

/** Who hears of it at once. */
export const mailedSentence = (mailed: number): string =>
  mailed === 0
    ? "Nobody gets a mail by it."
    : `${said(mailed, "pairing is", "pairings are")} proposed: both people get a mail as soon as you press the button. Active ones are taken as agreed, without a mail.`;
