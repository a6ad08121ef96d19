import type { State } from "./assignment/state";
import type { Problem } from "./problem";
import type { Certificate, MatchInput } from "./types";

/**
 * Turns the prices of the columns into a certificate for the whole input. Each mentee's price is the least that keeps the
 * promise for every pair they may have, as floating point adds, so whoever checks it needs no tolerance there.
 */
export function certify(input: MatchInput, problem: Problem, state: State, lowest: number): Certificate {
  const { bonus } = state;
  const menteePrice = new Array<number>(input.mentees.length).fill(0);
  const mentorPrice = new Array<number>(input.mentors.length).fill(0);
  problem.mentorOf.forEach((mentor, column) => {
    mentorPrice[mentor] = state.price[column] as number;
  });
  for (let row = 0; row < state.rows; row++) {
    menteePrice[problem.menteeOf[row] as number] = leastPrice(state, row);
  }
  priceFullMentors(input, problem, { menteePrice, mentorPrice, bonus, lowest });
  problem.lockedTo.forEach((mentor, mentee) => {
    if (mentor < 0) return;
    const weight = (input.score[mentee]?.[mentor] ?? 0) + bonus;
    menteePrice[mentee] = weight - (mentorPrice[mentor] as number);
  });
  return { bonus, menteePrice, mentorPrice, gap: 0 };
}

function leastPrice({ columns, score, bonus, price: columnPrice }: State, row: number): number {
  const from = row * columns;
  let price = 0;
  for (let column = 0; column < columns; column++) {
    const weight = (score[from + column] as number) + bonus;
    const other = columnPrice[column] as number;
    if (price + other < weight) price = enough(weight, other);
  }
  return price;
}

/** The least number that, added to `other`, does not fall short of `weight`. */
function enough(weight: number, other: number): number {
  let price = weight - other;
  while (price + other < weight) price += Math.max(Math.abs(price), Math.abs(other)) * Number.EPSILON;
  return price;
}

type Prices = { menteePrice: number[]; mentorPrice: number[]; bonus: number; lowest: number };

/** A mentor without a seat left is no column: their price is whatever keeps the promise, and no free seat pays it. */
function priceFullMentors(input: MatchInput, problem: Problem, prices: Prices): void {
  const isColumn = new Uint8Array(input.mentors.length);
  for (const mentor of problem.mentorOf) isColumn[mentor] = 1;
  const full = input.mentors.flatMap((_, mentor) => (isColumn[mentor] === 1 ? [] : [mentor]));
  if (full.length === 0) return;
  for (const mentee of problem.menteeOf) {
    const line = input.score[mentee] ?? [];
    const own = prices.menteePrice[mentee] as number;
    for (const mentor of full) {
      const score = line[mentor];
      if (typeof score !== "number" || score < prices.lowest) continue;
      const weight = score + prices.bonus;
      if (own + (prices.mentorPrice[mentor] as number) < weight) {
        prices.mentorPrice[mentor] = enough(weight, own);
      }
    }
  }
}
