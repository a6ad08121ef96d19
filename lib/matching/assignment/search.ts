import type { Candidates } from "./candidates";
import { Heap } from "./heap";
import type { State } from "./state";

const FAR = Number.POSITIVE_INFINITY;

/**
 * Seats the rows that are still without a seat, one after the other: the shortest augmenting path (Edmonds and Karp 1972,
 * Tomizawa 1971; Dijkstra over the value a row gives up) to a free seat, or to a row that is better left out. What the
 * search passed on its way is repriced, so that every row keeps a column of the greatest value.
 *
 * The search reads a row's candidates only. What lies beyond them can be no nearer than their bound: so the bound stands
 * in the queue in place of all the rest, and the rest is read when its turn comes.
 */
export class Search {
  private readonly heap: Heap;
  private readonly distance: Float64Array;
  private readonly parent: Int32Array;
  private readonly rowDistance: Float64Array;
  private readonly relisted: Uint8Array;
  private readonly passedRows: number[] = [];
  private readonly touched: number[] = [];
  private readonly reached: number[] = [];
  private end = FAR;
  private endColumn = -1;
  private endRow = -1;

  constructor(
    private readonly state: State,
    private readonly candidates: Candidates,
  ) {
    this.heap = new Heap(state.columns + state.rows);
    this.distance = new Float64Array(state.columns).fill(FAR);
    this.parent = new Int32Array(state.columns).fill(-1);
    this.rowDistance = new Float64Array(state.rows);
    this.relisted = new Uint8Array(state.rows);
  }

  /** Seats one row, or leaves out that one (this or another) which costs least. */
  seat(row: number): void {
    const { heap, state, candidates } = this;
    candidates.look(row, -1);
    state.value[row] = Math.max(candidates.bestValue, -state.bonus);
    this.end = FAR;
    this.passRow(row, 0);
    while (heap.nearest < this.end) {
      const far = heap.nearest;
      const node = heap.pop();
      if (node >= state.columns) this.passRest(node - state.columns, far);
      else this.passColumn(node, far);
    }
    this.reprice();
    this.augment();
    this.forget();
  }

  private passColumn(column: number, far: number): void {
    const { firstSeat, filled, rowInSeat } = this.state;
    this.reached.push(column);
    const start = firstSeat[column] as number;
    const end = start + (filled[column] as number);
    for (let seat = start; seat < end; seat++) this.passRow(rowInSeat[seat] as number, far);
  }

  private passRow(row: number, far: number): void {
    const { value, bonus } = this.state;
    this.rowDistance[row] = far;
    this.passedRows.push(row);
    const leftOut = far + Math.max(0, (value[row] as number) + bonus);
    if (leftOut < this.end) {
      this.end = leftOut;
      this.endRow = row;
      this.endColumn = -1;
    }
    this.readList(row, far);
  }

  private readList(row: number, far: number): void {
    const { column, score, count, width, bound } = this.candidates;
    const { price, value, columns } = this.state;
    const worth = value[row] as number;
    const start = row * width;
    const end = start + (count[row] as number);
    for (let at = start; at < end; at++) {
      const one = column[at] as number;
      const given = worth - ((score[at] as number) - (price[one] as number));
      const there = given > 0 ? far + given : far;
      if (there < this.end && there < (this.distance[one] as number)) this.reach(one, row, there);
    }
    const rest = far + Math.max(0, worth - (bound[row] as number));
    if (rest < this.end) this.heap.push(columns + row, rest);
  }

  /** What lies beyond a row's candidates: first a new list, at the prices of now, and once that is passed too, all of it. */
  private passRest(row: number, key: number): void {
    const far = this.rowDistance[row] as number;
    if (this.relisted[row] === 0) {
      this.relisted[row] = 1;
      this.candidates.list(row);
      this.readList(row, far);
      return;
    }
    const { score, price, value, columns } = this.state;
    const worth = value[row] as number;
    const from = row * columns;
    for (let column = 0; column < columns; column++) {
      const given = worth - ((score[from + column] as number) - (price[column] as number));
      const there = given > 0 ? far + given : far;
      if (there < this.end && there < (this.distance[column] as number)) this.reach(column, row, there);
    }
    void key;
  }

  private reach(column: number, row: number, there: number): void {
    const { firstSeat, filled } = this.state;
    if (this.distance[column] === FAR) this.touched.push(column);
    this.distance[column] = there;
    this.parent[column] = row;
    if ((firstSeat[column] as number) + (filled[column] as number) < (firstSeat[column + 1] as number)) {
      this.end = there;
      this.endColumn = column;
    } else this.heap.push(column, there);
  }

  private reprice(): void {
    const { price, value } = this.state;
    for (const column of this.reached) {
      price[column] = (price[column] as number) + this.end - (this.distance[column] as number);
    }
    for (const row of this.passedRows) {
      const less = this.end - (this.rowDistance[row] as number);
      if (less > 0) value[row] = (value[row] as number) - less;
    }
  }

  /** Gives each row on the way the seat after its own. */
  private augment(): void {
    const { firstSeat, filled, columnOfSeat, rowInSeat, seatOf } = this.state;
    let seat: number;
    if (this.endColumn >= 0) {
      seat = (firstSeat[this.endColumn] as number) + (filled[this.endColumn] as number);
      filled[this.endColumn] = (filled[this.endColumn] as number) + 1;
    } else {
      seat = seatOf[this.endRow] as number;
      seatOf[this.endRow] = -1;
    }
    while (seat >= 0) {
      const row = this.parent[columnOfSeat[seat] as number] as number;
      const before = seatOf[row] as number;
      rowInSeat[seat] = row;
      seatOf[row] = seat;
      seat = before;
    }
  }

  private forget(): void {
    for (const column of this.touched) this.distance[column] = FAR;
    for (const row of this.passedRows) this.relisted[row] = 0;
    this.touched.length = 0;
    this.reached.length = 0;
    this.passedRows.length = 0;
    this.heap.clear();
  }
}
