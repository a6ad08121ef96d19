/**
 * An assignment in the making, and the prices that prove it. Rows each take one seat, columns hold several. With
 * value(i, j) = score - price of j, a seated row always has a column of the greatest value it can have; a column with a
 * seat free has the price 0, and prices never fall.
 */
export type State = {
  rows: number;
  columns: number;
  /** Rows × columns, -Infinity for pairs that may not be. */
  score: Float64Array;
  /** What one more seated row is worth beside its score. */
  bonus: number;
  price: Float64Array;
  /** The greatest value a row can have at the prices; -bonus for a row better left out. Kept up while augmenting. */
  value: Float64Array;
  /** The seats of column j are those from firstSeat[j] on, `filled[j]` of them taken, up to firstSeat[j + 1]. */
  firstSeat: Int32Array;
  filled: Int32Array;
  columnOfSeat: Int32Array;
  rowInSeat: Int32Array;
  /** -1 for a row without one. */
  seatOf: Int32Array;
};

export function openState(
  problem: { rows: number; columns: number; score: Float64Array; seats: Int32Array },
  bonus: number,
): State {
  const { rows, columns, score } = problem;
  const firstSeat = new Int32Array(columns + 1);
  // More seats than rows are never needed.
  const useful = problem.seats.map((seats) => Math.min(seats, rows));
  useful.forEach((seats, column) => {
    firstSeat[column + 1] = (firstSeat[column] as number) + seats;
  });
  const all = firstSeat[columns] as number;
  const columnOfSeat = new Int32Array(all);
  for (let column = 0; column < columns; column++) {
    columnOfSeat.fill(column, firstSeat[column], firstSeat[column + 1]);
  }
  return {
    rows,
    columns,
    score,
    bonus,
    price: new Float64Array(columns),
    value: new Float64Array(rows),
    firstSeat,
    filled: new Int32Array(columns),
    columnOfSeat,
    rowInSeat: new Int32Array(all).fill(-1),
    seatOf: new Int32Array(rows).fill(-1),
  };
}
