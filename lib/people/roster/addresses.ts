import type { Table } from "@/lib/csv/table";
import { readEmail } from "./email";
import type { ColumnMapping } from "./fields";

/** Every address that a table's rows name, once each, as it is kept everywhere. */
export function addressesIn(table: Table, mapping: ColumnMapping): string[] {
  const column = mapping.indexOf("email");
  const found = table.rows.map((row) => readEmail(row.cells[column] ?? ""));
  return [...new Set(found.flatMap((reading) => (reading.ok ? [reading.email] : [])))];
}
