import type { Problem } from "./problem";

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
  const orders: (Int32Array | undefined)[] = new Array(rows);
  const asked = new Int32Array(rows);

  for (let first = 0; first < rows; first++) {
    let row = first;
    for (;;) {
      orders[row] ??= order(wants.ofRow, row, columns);
      const column = orders[row]?.[asked[row] as number];
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

/** The columns a row may have, those it wants most first; the first listed of equals first. */
function order(wants: Float64Array, row: number, columns: number): Int32Array {
  const line = wants.subarray(row * columns, (row + 1) * columns);
  const sorted = line.slice().sort();
  const allowed = columns - countOf(sorted, Number.NEGATIVE_INFINITY);
  const next = new Map<number, number>();
  const ordered = new Int32Array(columns);
  for (let at = columns - 1; at >= 0; at--) {
    const value = sorted[at] as number;
    if (!next.has(value)) next.set(value, columns - 1 - at);
  }
  for (let column = 0; column < columns; column++) {
    const value = line[column] as number;
    const place = next.get(value) as number;
    next.set(value, place + 1);
    ordered[place] = column;
  }
  return ordered.subarray(0, allowed);
}

function countOf(sorted: Float64Array, value: number): number {
  let count = 0;
  while (count < sorted.length && sorted[count] === value) count++;
  return count;
}
