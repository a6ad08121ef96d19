import type { State } from "./state";

/**
 * The few columns that matter to a row, so that most questions need not look at all of them. Since prices never fall,
 * what a column outside the list was worth when it was made is a bound for ever: `bound` of the row. A question whose
 * answer lies above the bound is answered by the list, exactly; otherwise the list is made anew.
 */
export class Candidates {
  readonly width: number;
  readonly column: Int32Array;
  readonly score: Float64Array;
  readonly count: Int32Array;
  readonly bound: Float64Array;
  /** What the last `look` found: the best column and its value, and the best value besides. */
  best = -1;
  bestValue = Number.NEGATIVE_INFINITY;
  nextValue = Number.NEGATIVE_INFINITY;
  private readonly listed: Float64Array;

  constructor(
    private readonly state: State,
    width: number,
  ) {
    this.width = width;
    this.column = new Int32Array(state.rows * width);
    this.score = new Float64Array(state.rows * width);
    this.count = new Int32Array(state.rows);
    this.bound = new Float64Array(state.rows).fill(Number.NEGATIVE_INFINITY);
    this.listed = new Float64Array(width);
    for (let row = 0; row < state.rows; row++) this.list(row);
  }

  /** Lists the columns that are worth most to the row at the prices of now, best first. */
  list(row: number): void {
    const { score, price, columns } = this.state;
    const { width, listed, column: listedColumn, score: listedScore } = this;
    const start = row * width;
    const from = row * columns;
    let count = 0;
    let least = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < columns; column++) {
      const worth = (score[from + column] as number) - (price[column] as number);
      if (!(worth > least)) continue;
      let at = count < width ? count++ : width - 1;
      while (at > 0 && (listed[at - 1] as number) < worth) {
        listed[at] = listed[at - 1] as number;
        listedColumn[start + at] = listedColumn[start + at - 1] as number;
        listedScore[start + at] = listedScore[start + at - 1] as number;
        at--;
      }
      listed[at] = worth;
      listedColumn[start + at] = column;
      listedScore[start + at] = score[from + column] as number;
      if (count === width) least = listed[width - 1] as number;
    }
    this.count[row] = count;
    this.bound[row] = least;
  }

  /**
   * Looks for the best column but `avoided` (-1 for none), and for the best value besides; `avoided` counts there.
   * Afterwards `best` is -1 where there is none.
   */
  look(row: number, avoided: number): void {
    this.readList(row, avoided);
    if (this.nextValue < (this.bound[row] as number)) {
      this.list(row);
      this.readList(row, avoided);
    }
  }

  private readList(row: number, avoided: number): void {
    const { column, score } = this;
    const price = this.state.price;
    const start = row * this.width;
    const end = start + (this.count[row] as number);
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    let nextValue = Number.NEGATIVE_INFINITY;
    for (let at = start; at < end; at++) {
      const one = column[at] as number;
      const worth = (score[at] as number) - (price[one] as number);
      if (worth > bestValue && one !== avoided) {
        if (bestValue > nextValue) nextValue = bestValue;
        best = one;
        bestValue = worth;
      } else if (worth > nextValue) nextValue = worth;
    }
    this.best = best;
    this.bestValue = bestValue;
    this.nextValue = nextValue;
  }
}
