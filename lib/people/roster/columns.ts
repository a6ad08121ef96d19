import type { Table } from "@/lib/csv/table";
import { type Clue, clues, technical } from "./column-clues";
import type { ColumnChoice, SingleField } from "./fields";
import { lineIn } from "./text";

// A sure heading is enough by itself; one that may mean it needs two fifths of the values, none at all nine tenths.
const SURE = 3;
const PERHAPS = 1;
const PER_FITTING_SHARE = 2;
const ENOUGH = 1.8;
const SAMPLE = 200;
// Longer values are somebody's prose.
const MAX_TELLING = 200;

interface Guess {
  column: number;
  field: SingleField;
  score: number;
}

/**
 * Guesses what every column holds, from its heading and its values; one choice per column, to be corrected by a
 * person. Each field is given once, to the likeliest column. What is left over and holds anything is for
 * organizers only, so that no answer is lost and none is shown to more people than its author expected.
 */
export function guessColumns(table: Table): ColumnChoice[] {
  const values = table.headers.map((_, column) => sampleOf(table, column));
  const guesses = table.headers.flatMap((header, column) =>
    clues.map(
      (clue): Guess => ({ column, field: clue.field, score: scoreOf(clue, header, values[column] ?? []) }),
    ),
  );
  const chosen = new Map<number, SingleField>();
  const taken = new Set<SingleField>();
  // The sort is stable: of equal scores the column further left comes first, and in a column the clue further up.
  for (const { column, field, score } of guesses.toSorted((one, other) => other.score - one.score)) {
    if (score < ENOUGH || chosen.has(column) || taken.has(field)) continue;
    chosen.set(column, field);
    taken.add(field);
  }
  return table.headers.map((header, column) => chosen.get(column) ?? leftOver(header, values[column] ?? []));
}

function sampleOf(table: Table, column: number): string[] {
  const values: string[] = [];
  for (const row of table.rows) {
    const value = lineIn(row.cells[column] ?? "");
    if (value !== "") values.push(value);
    if (values.length === SAMPLE) break;
  }
  return values;
}

function scoreOf(clue: Clue, header: string, values: readonly string[]): number {
  const heading = header.toLowerCase();
  const byHeading = clue.surely?.test(heading) ? SURE : clue.perhaps?.test(heading) ? PERHAPS : 0;
  if (byHeading === 0 && clue.telling !== true) return 0;
  const { fits } = clue;
  if (fits === undefined || values.length === 0) return byHeading;
  return (
    byHeading +
    (PER_FITTING_SHARE * values.filter((value) => value.length <= MAX_TELLING && fits(value)).length) /
      values.length
  );
}

function leftOver(header: string, values: readonly string[]): ColumnChoice {
  return values.length === 0 || technical.test(header.toLowerCase()) ? "ignore" : "organizerOnly";
}
