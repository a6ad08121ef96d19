import type { Table } from "@/lib/csv/table";
import { eachInTurn } from "@/lib/turns";
import { readEmail } from "./email";
import type { ColumnMapping } from "./fields";

/** Every address that a table's rows name, once each, as it is kept everywhere; a row at a time. */
export function* addressesIn(table: Table, mapping: ColumnMapping): Generator<void, string[]> {
  const column = mapping.indexOf("email");
  const found = yield* eachInTurn(table.rows, (row) => readEmail(row.cells[column] ?? ""));
  return [...new Set(found.flatMap((reading) => (reading.ok ? [reading.email] : [])))];
}
