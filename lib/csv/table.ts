import type { Encoding } from "./encoding";

/** What a text table may weigh; also said in the sentences a person reads. */
export const MAX_BYTES = 5 * 1024 * 1024;
/** What a file chooser offers. */
export const tableFiles = ".csv,.tsv,.txt,text/csv,text/tab-separated-values";
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 200;
/** In characters. A longer heading is cut. */
export const MAX_HEADER = 300;

/** Plain data: it can be stored as JSON and read again. */
export interface Table {
  /** Never empty and never twice the same: an untitled column is "Column 3", a second "Notes" is "Notes (2)". */
  headers: string[];
  rows: TableRow[];
  delimiter: Delimiter;
}

/** A table with what was found around it in the file. */
export interface FileTable extends Table {
  /** How the bytes were read. */
  encoding: Encoding;
  /** The heading as it stands in the file. */
  heading: TableRow;
  /** The rows above the heading that are not blank: titles, dates, notes. They are left out. */
  above: TableRow[];
}

export interface TableRow {
  /** As a spreadsheet numbers it: the heading of an ordinary file is row 1, a cell with line breaks counts once. */
  rowNumber: number;
  /** At least one per heading; more where the row has filled cells beyond the last heading. */
  cells: string[];
}

export type Delimiter = "," | ";" | "\t";

export type TableProblemCode =
  | "empty"
  | "no-rows"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "not-a-table"
  | "broken-quotes";

export interface TableProblem {
  code: TableProblemCode;
  /** For the person who chose the file: what is wrong and what to do. */
  text: string;
}

export type TableResult = { ok: true; table: FileTable } | { ok: false; problem: TableProblem };

/** Whether nothing but blanks stands in any of the row's cells. */
export function isBlankRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === "");
}
