import type { Assignable } from "./assignment/assign";
import { Candidates } from "./assignment/candidates";
import { openState, type State } from "./assignment/state";

/**
 * How many rows can be seated at once where only scores of at least some threshold are allowed: augmenting paths (Kuhn
 * 1955, Hopcroft and Karp 1973), searched from all rows in one pass over the columns, until a pass finds none. It goes on
 * from what it found last, less what has become too low.
 */
export class Counting {
  private readonly state: State;
  private readonly candidates: Candidates;
  private readonly parent: Int32Array;
  private readonly unseen: Int32Array;
  private readonly place: Int32Array;
  private readonly queue: Int32Array;
  private unseenCount = 0;
  private queued = 0;

  constructor(problem: Assignable) {
    this.state = openState(problem, 0);
    // No price is ever set here, so the candidates are a row's best scores, best first.
    this.candidates = new Candidates(this.state, Math.min(16, Math.max(2, problem.columns)));
    this.parent = new Int32Array(problem.columns);
    this.unseen = new Int32Array(problem.columns);
    this.place = new Int32Array(problem.columns);
    this.queue = new Int32Array(problem.rows);
  }

  most(threshold: number): number {
    const { rows, seatOf } = this.state;
    let seated = this.keep(threshold);
    for (let found = -1; found !== 0; ) {
      found = 0;
      this.seeNothing();
      for (let row = 0; row < rows; row++) {
        if (seatOf[row] === -1 && this.search(row, threshold)) found++;
      }
      seated += found;
    }
    return seated;
  }

  /** The lowest score among the seated; Infinity where nobody is. */
  lowest(): number {
    let lowest = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.state.rows; row++) {
      if ((this.state.seatOf[row] as number) >= 0) lowest = Math.min(lowest, this.scoreOf(row));
    }
    return lowest;
  }

  private scoreOf(row: number): number {
    const { seatOf, columnOfSeat, score, columns } = this.state;
    return score[row * columns + (columnOfSeat[seatOf[row] as number] as number)] as number;
  }

  private keep(threshold: number): number {
    const { rows, seatOf, columnOfSeat, rowInSeat, firstSeat, filled } = this.state;
    let kept = 0;
    for (let row = 0; row < rows; row++) {
      const seat = seatOf[row] as number;
      if (seat < 0) continue;
      if (this.scoreOf(row) >= threshold) {
        kept++;
        continue;
      }
      const column = columnOfSeat[seat] as number;
      filled[column] = (filled[column] as number) - 1;
      const last = (firstSeat[column] as number) + (filled[column] as number);
      const other = rowInSeat[last] as number;
      rowInSeat[seat] = other;
      seatOf[other] = seat;
      seatOf[row] = -1;
    }
    return kept;
  }

  private seeNothing(): void {
    this.unseenCount = this.state.columns;
    for (let column = 0; column < this.state.columns; column++) {
      this.unseen[column] = column;
      this.place[column] = column;
    }
  }

  private search(root: number, threshold: number): boolean {
    this.queue[0] = root;
    this.queued = 1;
    for (let at = 0; at < this.queued; at++) {
      if (this.spread(this.queue[at] as number, threshold)) return true;
    }
    return false;
  }

  /** Goes to every column not seen yet that the row may have; true where one had a seat free. */
  private spread(row: number, threshold: number): boolean {
    const { column, score, count, width, bound } = this.candidates;
    if (threshold > (bound[row] as number)) {
      const end = row * width + (count[row] as number);
      for (let at = row * width; at < end && (score[at] as number) >= threshold; at++) {
        const one = column[at] as number;
        if ((this.place[one] as number) >= 0 && this.see(one, row)) return true;
      }
      return false;
    }
    const from = row * this.state.columns;
    for (let at = this.unseenCount - 1; at >= 0; at--) {
      const one = this.unseen[at] as number;
      if ((this.state.score[from + one] as number) >= threshold && this.see(one, row)) return true;
    }
    return false;
  }

  private see(column: number, row: number): boolean {
    const { firstSeat, filled, rowInSeat } = this.state;
    this.parent[column] = row;
    const start = firstSeat[column] as number;
    const end = start + (filled[column] as number);
    if (end < (firstSeat[column + 1] as number)) {
      filled[column] = (filled[column] as number) + 1;
      this.augment(end);
      return true;
    }
    const hole = this.place[column] as number;
    const last = this.unseen[--this.unseenCount] as number;
    this.unseen[hole] = last;
    this.place[last] = hole;
    this.place[column] = -1;
    for (let seat = start; seat < end; seat++) this.queue[this.queued++] = rowInSeat[seat] as number;
    return false;
  }

  private augment(free: number): void {
    const { columnOfSeat, rowInSeat, seatOf } = this.state;
    for (let seat = free; seat >= 0; ) {
      const row = this.parent[columnOfSeat[seat] as number] as number;
      const before = seatOf[row] as number;
      rowInSeat[seat] = row;
      seatOf[row] = seat;
      seat = before;
    }
  }
}
