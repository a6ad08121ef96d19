import type { FileTable, TableRow } from "@/lib/csv/table";
import type { ColumnChoice } from "@/lib/people/roster/fields";
import type { RosterRole } from "@/lib/people/roster/person";
import { eachInTurn } from "@/lib/turns";

const jsonRow = ({ rowNumber, cells }: TableRow) => ({ rowNumber, cells });

/** A table as the JSON text that `RosterImport` keeps, a row at a time: one of 5 MB would hold everybody up. */
export function* tableText({ rows, heading, above, ...table }: FileTable): Generator<void, string> {
  const around = JSON.stringify({ ...table, heading: jsonRow(heading), above: above.map(jsonRow) });
  const texts = yield* eachInTurn(rows, (row) => JSON.stringify(jsonRow(row)));
  return `${around.slice(0, -1)},"rows":[${texts.join(",")}]}`;
}

/** What a file's columns hold, as `RosterImport` keeps it. */
export const jsonMapping = (
  columns: readonly ColumnChoice[],
  role: RosterRole | null,
  remembered = false,
) => ({ columns: [...columns], role, remembered });
