import type { Problem } from "./problem";

/** How long a list of wants is at first. */
const SOME = 16;

/** How much row and column want each other, rows × columns; -Infinity in `ofRow` where they may not be paired. */
export type Wants = { ofRow: Float64Array; ofColumn: Float64Array };

/**
 * Deferred acceptance from the rows' side (Gale and Shapley 1962): every row asks its columns in its own order; a column
 * keeps those it wants most and lets the others go on. Nobody is left with somebody they would both rather have. Among
 * equals the one listed first is preferred. Returns each row's column, or -1.
 */
export function deferredAcceptance({ rows, columns, seats }: Problem, wants: Wants): Int32Array {
  const columnOf = new Int32Array(rows).fill(-1);
  const kept: number[][] = Array.from({ length: columns }, () => []);
  const orders: Int32Array[] = Array.from({ length: rows }, () => new Int32Array());
  const asked = new Int32Array(rows);

  for (let first = 0; first < rows; first++) {
    let row = first;
    for (;;) {
      const column = nextOf(row);
      if (column === undefined) break;
      asked[row] = (asked[row] as number) + 1;
      const held = kept[column] as number[];
      columnOf[row] = column;
      if (held.length < (seats[column] as number)) {
        held.push(row);
        break;
      }
      const worst = lastWanted(held, column);
      const other = held[worst] as number;
      if (!wantsMore(column, row, other)) {
        columnOf[row] = -1;
        continue;
      }
      held[worst] = row;
      columnOf[other] = -1;
      row = other;
    }
  }
  return columnOf;

  /** The column to ask next. Few rows get far down their lists, so lists are made as long as they are needed. */
  function nextOf(row: number): number | undefined {
    const known = orders[row] as Int32Array;
    const at = asked[row] as number;
    if (at < known.length || known.length === columns) return known[at];
    if (at > 0 && at % SOME !== 0) return undefined;
    orders[row] = firstOf(wants.ofRow, row, columns, Math.max(SOME, 8 * known.length));
    return orders[row][at];
  }

  function wantsMore(column: number, one: number, other: number): boolean {
    const a = wants.ofColumn[one * columns + column] as number;
    const b = wants.ofColumn[other * columns + column] as number;
    return a > b || (a === b && one < other);
  }

  function lastWanted(held: number[], column: number): number {
    let worst = 0;
    for (let at = 1; at < held.length; at++) {
      if (wantsMore(column, held[worst] as number, held[at] as number)) worst = at;
    }
    return worst;
  }
}

/** The columns a row may have, those it wants most first, so many at most; the first listed of equals first. */
function firstOf(wants: Float64Array, row: number, columns: number, most: number): Int32Array {
  const length = Math.min(most, columns);
  const first = new Int32Array(length);
  const from = row * columns;
  let count = 0;
  let least = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < columns; column++) {
    const want = wants[from + column] as number;
    if (!(want > least)) continue;
    let at = count < length ? count++ : length - 1;
    for (; at > 0 && (wants[from + (first[at - 1] as number)] as number) < want; at--) {
      first[at] = first[at - 1] as number;
    }
    first[at] = column;
    if (count === length) least = wants[from + (first[length - 1] as number)] as number;
  }
  return first.subarray(0, count);
}
