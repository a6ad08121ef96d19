import type { TableRow } from "./table";

// Exports put a title, a date or a note of some lines above the heading; nobody puts this many.
const SEARCHED = 30;
const WIDE_ENOUGH = 0.6;
const address = /[^\s@]@[^\s@]+\.[^\s@]/;

/**
 * The place of the heading among rows: the first one nearly as wide as the table, or the very first where none stands out. What
 * holds an address is no heading, and neither is anything below it.
 */
export function headingPlace(rows: readonly TableRow[]): number {
  const enough = Math.max(2, usualWidth(rows) * WIDE_ENOUGH);
  for (const [place, row] of rows.slice(0, SEARCHED).entries()) {
    if (row.cells.some((cell) => address.test(cell)) && filled(row) > 1) return 0;
    if (filled(row) >= enough) return place;
  }
  return 0;
}

const filled = (row: TableRow): number => row.cells.filter((cell) => cell.trim() !== "").length;

function usualWidth(rows: readonly TableRow[]): number {
  const widths = rows
    .slice(0, 2 * SEARCHED)
    .map(filled)
    .filter((width) => width > 0)
    .sort((one, other) => one - other);
  return widths[Math.floor(0.9 * (widths.length - 1))] ?? 0;
}
