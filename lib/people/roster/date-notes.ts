import type { Table } from "@/lib/csv/table";
import type { Layout } from "./layout";
import type { RosterPlan } from "./plan-types";
import { quoted } from "./text";
import { isAmbiguousDate, tellsDateOrder } from "./timestamp";

/** How dates were read, where they could be read otherwise: one note for the whole column. */
export function dateNotes(table: Table, layout: Layout): RosterPlan["notes"] {
  const column = layout.columns.get("timestamp");
  if (column === undefined) return [];
  const dates = table.rows.map(({ rowNumber, cells }) => ({ rowNumber, cell: cells[column] ?? "" }));
  if (layout.dateOrder === "serial")
    return [said("Numbers in this column count days, as spreadsheets do.", dates)];
  const unclear = dates.filter(({ cell }) => isAmbiguousDate(cell));
  const [first] = unclear;
  if (!first || tellsDateOrder(dates.map(({ cell }) => cell))) return [];
  const text = `No date says whether day or month comes first, so ${quoted(first.cell)} is read with the month first.`;
  return [said(text, unclear)];
}

const said = (text: string, rows: { rowNumber: number; cell: string }[]): RosterPlan["notes"][number] => ({
  field: "timestamp",
  text,
  rowNumbers: rows.filter(({ cell }) => cell.trim() !== "").map(({ rowNumber }) => rowNumber),
});
