import type { Candidates } from "./candidates";
import type { State } from "./state";

/**
 * Seats most rows by bidding. A row goes to the column worth most to it. Where no seat is free there, the price rises
 * until the first of those who want the seats would rather have something else; that one goes on to it. A row that
 * moves nothing (a tie) is left for the search, as is whoever is under way when the work allowed is done.
 *
 * After Bertsekas' auction with one price per column and no increment beyond indifference, which is the augmenting row
 * reduction of Jonker and Volgenant where every column has one seat.
 */
export function auction(state: State, candidates: Candidates, work: number): void {
  const { rows, score, columns, price, firstSeat, filled, rowInSeat, seatOf, bonus } = state;
  /** The price at which the row in a seat would leave, or less: it is looked up anew before it counts. */
  const leavesAt = new Float64Array(rowInSeat.length);
  let left = work;

  const leaving = (row: number, column: number): number => {
    candidates.look(row, column);
    return (score[row * columns + column] as number) - Math.max(candidates.bestValue, -bonus);
  };

  for (let first = 0; first < rows && left > 0; first++) {
    let row = first;
    let from = -1;
    while (left-- > 0) {
      candidates.look(row, from);
      const column = candidates.best;
      if (column < 0 || candidates.bestValue <= -bonus) break;
      const next = Math.max(candidates.nextValue, -bonus);
      const limit = (score[row * columns + column] as number) - next;
      const start = firstSeat[column] as number;
      const taken = filled[column] as number;
      if (start + taken < (firstSeat[column + 1] as number)) {
        const seat = start + taken;
        filled[column] = taken + 1;
        rowInSeat[seat] = row;
        seatOf[row] = seat;
        leavesAt[seat] = limit;
        break;
      }
      const seat = firstToLeave(start, start + taken, column);
      const rises = Math.min(limit, leavesAt[seat] as number);
      if (!(rises > (price[column] as number))) break;
      price[column] = rises;
      from = column;
      if (rises === limit) continue;
      const other = rowInSeat[seat] as number;
      rowInSeat[seat] = row;
      seatOf[row] = seat;
      leavesAt[seat] = limit;
      seatOf[other] = -1;
      row = other;
    }
  }

  function firstToLeave(start: number, end: number, column: number): number {
    let known = -1;
    for (;;) {
      let first = start;
      for (let seat = start + 1; seat < end; seat++) {
        if ((leavesAt[seat] as number) < (leavesAt[first] as number)) first = seat;
      }
      if (first === known) return first;
      known = first;
      leavesAt[first] = leaving(rowInSeat[first] as number, column);
    }
  }
}
