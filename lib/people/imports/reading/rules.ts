import type { Encoding } from "@/lib/csv/encoding";
import { readTableInTurns } from "@/lib/csv/read-table";
import type { FileTable, TableRow } from "@/lib/csv/table";
import { invalid } from "@/lib/errors";

export type FileReading = {
  encoding: Encoding;
  /** The columns are as in the last file with these headings. */
  remembered: boolean;
  /** Of the lines above the heading: how many, and what they say. */
  above: { count: number; text: string };
  heading: number;
  /** Rows that could be the heading, each with its first cells. */
  headings: { rowNumber: number; text: string }[];
};

// The rows at the top: more than anybody puts above a heading.
const MAX_HEADINGS = 20;
const SAMPLES = 3;

/** How a file was read, where it could be read otherwise. */
export function readingOf({ above, heading, rows, encoding }: FileTable, remembered: boolean): FileReading {
  const textOf = ({ cells }: TableRow) => shortened(cells.filter((cell) => cell.trim() !== "").join(" · "));
  return {
    encoding,
    remembered,
    above: { count: above.length, text: above.slice(0, 3).map(textOf).join(" / ") },
    heading: heading.rowNumber,
    headings: [...above, heading, ...rows.slice(0, MAX_HEADINGS)]
      .slice(0, above.length + MAX_HEADINGS)
      .map((row) => ({ rowNumber: row.rowNumber, text: textOf(row) }))
      .filter(({ text }) => text !== ""),
  };
}

function shortened(text: string): string {
  const line = text.slice(0, 500).replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** The first few different values of a column, for telling what it holds. */
export function samplesOf(rows: readonly TableRow[], column: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const value = shortened(cells[column] ?? "");
    if (value !== "") samples.add(value);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

/** The table in an uploaded file. Throws `invalid` on `file` with what is wrong with it. */
export async function readUpload(bytes: Uint8Array): Promise<FileTable> {
  const read = await readTableInTurns(bytes);
  if (!read.ok) throw invalid(read.problem.text, { file: read.problem.text });
  return read.table;
}
