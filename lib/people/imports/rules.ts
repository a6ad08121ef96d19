import { peopleCount } from "@/lib/people/invitations/rules";
import type { RosterPlan, RosterQuestion, RosterRow } from "@/lib/people/roster/plan-types";

/** The sections of a preview: a row's status, and "decide" for rows that ask or have asked. */
export const importTabs = [
  "decide",
  "new",
  "changed",
  "refused",
  "superseded",
  "skipped",
  "unchanged",
] as const satisfies RosterRow["status"][];
export type ImportTab = (typeof importTabs)[number];

export const tabLabels: Record<ImportTab, string> = {
  decide: "To decide",
  new: "New",
  changed: "Changed",
  refused: "Cannot be used",
  superseded: "Replaced",
  skipped: "Skipped",
  unchanged: "Unchanged",
};

const asked = (row: RosterRow) => row.questions.length > 0;

/** The rows of a section in the order of the file; open questions come before those that are decided. */
export function rowsIn(plan: RosterPlan, tab: ImportTab): RosterRow[] {
  const own = plan.rows.filter((row) => row.status === tab);
  return tab === "decide" ? [...own, ...plan.rows.filter((row) => row.status !== tab && asked(row))] : own;
}

/** The section to begin with: what asks for somebody (decided or not, until it is imported), else the first that holds rows. */
export function firstTab(plan: RosterPlan): ImportTab {
  const toImport = plan.counts.new + plan.counts.changed > 0;
  if (toImport && plan.rows.some(asked)) return "decide";
  return importTabs.find((tab) => plan.counts[tab] > 0) ?? "new";
}

export type ImportTabLine = { tab: ImportTab; count: number };

/** The sections that hold something; "decide" stays as long as a decision can be changed. */
export const tabsOf = (plan: RosterPlan): ImportTabLine[] =>
  importTabs
    .map((tab) => ({ tab, count: plan.counts[tab] }))
    .filter(({ tab, count }) => count > 0 || (tab === "decide" && plan.rows.some(asked)));

export type AlikeQuestion = Pick<RosterQuestion, "key" | "cell" | "column" | "choices"> & { count: number };

const same = (one: RosterQuestion, other: RosterQuestion) =>
  one.field === other.field && one.cell === other.cell;

const openQuestions = (plan: RosterPlan): RosterQuestion[] =>
  plan.rows.flatMap((row) => (row.status === "decide" ? row.questions : []));

/** Open questions that several rows ask in the same words: one answer can go for all of them. */
export function alikeQuestions(plan: RosterPlan): AlikeQuestion[] {
  const groups: AlikeQuestion[] = [];
  const byCell = new Map<string, AlikeQuestion>();
  for (const question of openQuestions(plan)) {
    const id = `${question.field}:${question.cell}`;
    const known = byCell.get(id);
    if (known) known.count++;
    else {
      const { key, cell, column, choices } = question;
      const group = { key, cell, column, choices, count: 1 };
      byCell.set(id, group);
      groups.push(group);
    }
  }
  return groups.filter(({ count }) => count > 1);
}

/** The keys of all open questions that ask the same as `key`, itself included. */
export function keysAlike(plan: RosterPlan, key: string): string[] {
  const open = openQuestions(plan);
  const asking = open.find((question) => question.key === key);
  return asking ? open.filter((question) => same(question, asking)).map((question) => question.key) : [key];
}

/** What pressing Import does: "Import 304 people", "Import 2 people and 1 change". Null where there is nothing to do. */
export function importWords(counts: RosterPlan["counts"]): string | null {
  const changes = `${counts.changed.toLocaleString("en-US")} ${counts.changed === 1 ? "change" : "changes"}`;
  if (counts.new === 0) return counts.changed === 0 ? null : `Import ${changes}`;
  return `Import ${peopleCount(counts.new)}${counts.changed === 0 ? "" : ` and ${changes}`}`;
}
