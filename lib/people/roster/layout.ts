import type { Table, TableRow } from "@/lib/csv/table";
import type { ColumnMapping, RosterField, SingleField } from "./fields";
import { readNames } from "./name";
import { answerIn, cutTo, limits, lineIn, nameLineIn } from "./text";
import { type DateOrder, dateOrderOf } from "./timestamp";

/** Where each field stands in a table's rows. */
export interface Layout {
  headers: readonly string[];
  columns: ReadonlyMap<SingleField, number>;
  organizerOnly: readonly number[];
  dateOrder: DateOrder;
}

const nameFields: ReadonlySet<SingleField> = new Set<SingleField>(["firstName", "lastName", "fullName"]);

/**
 * Resolves a mapping for a table. Where a field was chosen twice the first column counts (`checkMapping` reports
 * it).
 */
export function layoutOf(table: Table, mapping: ColumnMapping): Layout {
  const columns = new Map<SingleField, number>();
  const organizerOnly: number[] = [];
  table.headers.forEach((_, index) => {
    const choice = mapping[index] ?? "ignore";
    if (choice === "organizerOnly") organizerOnly.push(index);
    else if (choice !== "ignore" && !columns.has(choice)) columns.set(choice, index);
  });
  const timestamp = columns.get("timestamp");
  const stamps = timestamp === undefined ? [] : table.rows.map((row) => row.cells[timestamp] ?? "");
  return { headers: table.headers, columns, organizerOnly, dateOrder: dateOrderOf(stamps) };
}

/** A field's cell as the file has it; "" where no column holds the field. */
export function cellOf(layout: Layout, row: TableRow, field: SingleField): string {
  const index = layout.columns.get(field);
  return index === undefined ? "" : (row.cells[index] ?? "");
}

/** A field's cell on one line, "" for "n/a" and the like. */
export function lineOf(layout: Layout, row: TableRow, field: SingleField): string {
  const cell = cellOf(layout, row, field);
  return nameFields.has(field) ? nameLineIn(cell) : lineIn(cell);
}

/** The row's name as the file has it, for rows that are not read any further; "" where there is none. */
export function nameIn(layout: Layout, row: TableRow): string {
  const cell = (field: SingleField) => cutTo(lineOf(layout, row, field), limits.name).text;
  return readNames({ first: cell("firstName"), last: cell("lastName"), full: cell("fullName") })?.name ?? "";
}

/** The heading over a field's column, or null. */
export function headingOf(layout: Layout, field: RosterField): string | null {
  if (field === "organizerOnly") return null;
  const index = layout.columns.get(field);
  return index === undefined ? null : (layout.headers[index] ?? null);
}

/** The row's answers for organizers, by heading, without the empty ones. */
export function answersOf(layout: Layout, row: TableRow): { question: string; answer: string }[] {
  return layout.organizerOnly
    .map((index) => ({ question: layout.headers[index] ?? "", answer: answerIn(row.cells[index] ?? "") }))
    .filter(({ answer }) => answer !== "");
}

/** Whether every cell that is not left out is blank. */
export function isEmptyRow(layout: Layout, row: TableRow): boolean {
  return [...layout.columns.values(), ...layout.organizerOnly].every(
    (index) => (row.cells[index] ?? "").trim() === "",
  );
}
