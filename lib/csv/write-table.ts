import { defuseFormula } from "./formula";

export type WritableCell = string | number | null;

/**
 * A table as CSV text that Excel, Numbers, LibreOffice and Google Sheets open alike: a byte order mark, commas,
 * every text in quotes, CRLF at the end of each row. The first row is the heading, if there is one. Text that a
 * spreadsheet would run as a formula is made harmless; numbers stay numbers. `readTable` gives the same texts
 * back.
 */
export function writeTable(rows: readonly (readonly WritableCell[])[]): string {
  return `\uFEFF${writeRows(rows)}`;
}

/** The same without the mark in front: the rows that follow. */
export function writeRows(rows: readonly (readonly WritableCell[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: WritableCell): string {
  if (cell === null) return '""';
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : '""';
  return `"${defuseFormula(cell).replaceAll('"', '""')}"`;
}
