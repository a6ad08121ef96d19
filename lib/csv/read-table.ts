import { CsvError } from "csv-parse/sync";
import { cleanCell } from "./clean";
import { knownOtherKind } from "./file-kind";
import { revealFormula } from "./formula";
import { nameColumns } from "./headers";
import { detectDelimiter, parseRecords } from "./parse";
import { brokenQuotes, notATable, tableProblems } from "./problems";
import { isBlankRow, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, type TableResult, type TableRow } from "./table";

// Spreadsheets export blank rows below the last one, so more records than rows are read before giving up.
const MAX_RECORDS = 2 * MAX_ROWS;

/**
 * Reads an uploaded file as a table: UTF-8 with or without a byte order mark, separated by commas, semicolons or
 * tabs. The first row that is not blank is the heading; blank rows below it are kept, but for those at the end.
 * Cells are cleaned (`cleanCell`), not trimmed. Never throws: what cannot be read comes back as a problem with a
 * sentence for the person.
 */
export function readTable(bytes: Uint8Array): TableResult {
  const kind = knownOtherKind(bytes);
  if (kind !== null) return { ok: false, problem: notATable(kind) };
  if (bytes.byteLength > MAX_BYTES) return { ok: false, problem: tableProblems["too-large"] };
  const text = decode(bytes);
  if (text === null) return { ok: false, problem: tableProblems["not-utf8"] };
  if (text.includes("\0")) return { ok: false, problem: notATable("not a text file") };
  if (text.trim() === "") return { ok: false, problem: tableProblems.empty };
  return shape(text);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function shape(text: string): TableResult {
  const delimiter = detectDelimiter(text);
  let records: string[][];
  try {
    records = parseRecords(text, delimiter, MAX_RECORDS);
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, problem: brokenQuotes(Number(error.records) + 1) };
    throw error;
  }
  const numbered: TableRow[] = records.map((record, index) => ({
    rowNumber: index + 1,
    cells: record.map((cell) => cleanCell(revealFormula(cell))),
  }));
  const filled = numbered.slice(
    numbered.findIndex((row) => !isBlankRow(row)),
    numbered.findLastIndex((row) => !isBlankRow(row)) + 1,
  );
  const [heading, ...rows] = filled;
  if (heading === undefined) return { ok: false, problem: tableProblems.empty };
  if (rows.length > MAX_ROWS || records.length === MAX_RECORDS)
    return { ok: false, problem: tableProblems["too-many-rows"] };
  if (rows.length === 0) return { ok: false, problem: tableProblems["no-rows"] };
  const headers = nameColumns(heading.cells, rows);
  if (headers.length > MAX_COLUMNS) return { ok: false, problem: tableProblems["too-many-columns"] };
  return { ok: true, table: { headers, rows: rows.map((row) => fitted(row, headers.length)), delimiter } };
}

function fitted(row: TableRow, width: number): TableRow {
  const cells = [...row.cells];
  while (cells.length > width && cells.at(-1)?.trim() === "") cells.pop();
  while (cells.length < width) cells.push("");
  return { rowNumber: row.rowNumber, cells };
}
