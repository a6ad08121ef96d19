import { nameColumns } from "./headers";
import { tableProblems } from "./problems";
import { type FileTable, isBlankRow, MAX_COLUMNS, MAX_ROWS, type TableResult, type TableRow } from "./table";

/** A table out of all rows of a file, with the one at `place` as its heading. */
export function shapeTable(
  all: readonly TableRow[],
  place: number,
  { delimiter, encoding }: Pick<FileTable, "delimiter" | "encoding">,
): TableResult {
  const heading = all[place];
  if (heading === undefined) return { ok: false, problem: tableProblems.empty };
  const rows = all.slice(place + 1, all.findLastIndex((row) => !isBlankRow(row)) + 1);
  if (rows.length > MAX_ROWS) return { ok: false, problem: tableProblems["too-many-rows"] };
  if (rows.length === 0) return { ok: false, problem: tableProblems["no-rows"] };
  const headers = nameColumns(heading.cells, rows);
  if (headers.length > MAX_COLUMNS) return { ok: false, problem: tableProblems["too-many-columns"] };
  const above = all.slice(0, place).filter((row) => !isBlankRow(row));
  return {
    ok: true,
    table: {
      headers,
      rows: rows.map((row) => fitted(row, headers.length)),
      heading,
      above,
      delimiter,
      encoding,
    },
  };
}

/** The same file with another of its rows as heading. A row that it does not have changes nothing. */
export function withHeading(table: FileTable, rowNumber: number): TableResult {
  const all = [...table.above, table.heading, ...table.rows];
  const place = all.findIndex((row) => row.rowNumber === rowNumber);
  return place < 0 ? { ok: true, table } : shapeTable(all, place, table);
}

function fitted(row: TableRow, width: number): TableRow {
  const cells = [...row.cells];
  while (cells.length > width && cells.at(-1)?.trim() === "") cells.pop();
  while (cells.length < width) cells.push("");
  return { rowNumber: row.rowNumber, cells };
}
