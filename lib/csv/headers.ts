import { MAX_HEADER, type TableRow } from "./table";

/**
 * A name for every column: blanks collapsed, cut at 300 characters, untitled ones numbered, repeated ones told apart.
 * Untitled columns at the right edge that hold nothing are dropped (spreadsheets export them).
 */
export function nameColumns(cells: readonly string[], rows: readonly TableRow[]): string[] {
  const used = new Set<string>();
  return cells.slice(0, widthInUse(cells, rows)).map((cell, index) => {
    const text = [...cell.replace(/\s+/g, " ").trim()].slice(0, MAX_HEADER).join("");
    const name = distinct(text === "" ? `Column ${index + 1}` : text, used);
    used.add(name);
    return name;
  });
}

function widthInUse(cells: readonly string[], rows: readonly TableRow[]): number {
  let width = cells.length;
  while (width > 1 && cells[width - 1]?.trim() === "" && rows.every((row) => isBlankFrom(row, width - 1)))
    width--;
  return width;
}

function isBlankFrom(row: TableRow, index: number): boolean {
  return row.cells.slice(index).every((cell) => cell.trim() === "");
}

function distinct(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let count = 2; used.has(candidate); count++) candidate = `${name} (${count})`;
  return candidate;
}
