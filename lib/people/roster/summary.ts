import type { RosterPlan, RosterRow } from "./plan-types";

/** How many rows have each status. */
export function countRows(rows: readonly RosterRow[]): RosterPlan["counts"] {
  const counts = {
    total: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    decide: 0,
    skipped: 0,
    refused: 0,
    superseded: 0,
  };
  for (const row of rows) {
    counts.total++;
    counts[row.status]++;
  }
  return counts;
}

/** "311 rows: 303 new, 2 to decide, 3 that cannot be used, …"; what there is none of is not mentioned. */
export function sayCounts(counts: RosterPlan["counts"]): string {
  const parts: [count: number, words: string][] = [
    [counts.new, "new"],
    [counts.changed, "changed"],
    [counts.unchanged, "unchanged"],
    [counts.decide, "to decide"],
    [counts.superseded, "replaced by another row"],
    [counts.refused, "that cannot be used"],
    [counts.skipped, "skipped"],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count.toLocaleString("en-US")} ${words}`);
  const total = `${counts.total.toLocaleString("en-US")} ${counts.total === 1 ? "row" : "rows"}`;
  return said.length === 0 ? `${total}.` : `${total}: ${said.join(", ")}.`;
}

/** Every note once, with the rows it was made about, in the order of the first. */
export function gatherNotes(rows: readonly RosterRow[]): RosterPlan["notes"] {
  const gathered = new Map<string, RosterPlan["notes"][number]>();
  for (const { rowNumber, notes } of rows) {
    for (const { field, text } of notes) {
      const key = `${field}:${text}`;
      const known = gathered.get(key);
      if (known === undefined) gathered.set(key, { field, text, rowNumbers: [rowNumber] });
      else known.rowNumbers.push(rowNumber);
    }
  }
  return [...gathered.values()];
}
