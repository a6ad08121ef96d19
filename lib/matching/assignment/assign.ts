import { auction } from "./auction";
import { Candidates } from "./candidates";
import { Search } from "./search";
import { openState, type State } from "./state";

/** Rows × columns, -Infinity for pairs that may not be, and the seats of each column. */
export type Assignable = { rows: number; columns: number; score: Float64Array; seats: Int32Array };

const WIDTH = 16;
/** Bids per row, at most: what is not settled by then is settled by the search. */
const BIDS = 20;

/** As many rows seated as can be and, among those, the greatest total; with prices that prove it for score + `bonus`. */
export function assign(
  problem: Assignable,
  bonus: number,
  onSeated: (rows: number) => void = () => {},
): State {
  const state = openState(problem, bonus);
  const candidates = new Candidates(state, Math.min(WIDTH, Math.max(2, problem.columns)));
  auction(state, candidates, BIDS * problem.rows);
  const { score, columns, price, value, seatOf, columnOfSeat } = state;
  let seated = 0;
  for (let row = 0; row < state.rows; row++) {
    const seat = seatOf[row] as number;
    if (seat < 0) continue;
    const column = columnOfSeat[seat] as number;
    value[row] = (score[row * columns + column] as number) - (price[column] as number);
    seated++;
  }
  onSeated(seated);
  const search = new Search(state, candidates);
  for (let row = 0; row < state.rows; row++) {
    if (seatOf[row] !== -1) continue;
    search.seat(row);
    if (++seated % 32 === 0) onSeated(seated);
  }
  return state;
}
