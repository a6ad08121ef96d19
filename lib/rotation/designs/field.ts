/** A finite field: elements are numbers from 0, 0 and 1 are what they say. */
export type Field = { add: (a: number, b: number) => number; times: (a: number, b: number) => number };

/** For each order that is a power of a prime: x to this degree, as the lower coefficients it is replaced by, constant first. */
const REDUCTIONS: Record<number, { prime: number; lower: number[] }> = {
  4: { prime: 2, lower: [1, 1] },
  8: { prime: 2, lower: [1, 1, 0] },
  9: { prime: 3, lower: [2, 0] },
  16: { prime: 2, lower: [1, 1, 0, 0] },
  25: { prime: 5, lower: [2, 0] },
  27: { prime: 3, lower: [2, 1, 0] },
  32: { prime: 2, lower: [1, 0, 1, 0, 0] },
  49: { prime: 7, lower: [3, 0] },
};

/** The field of this order, null where there is none or it is larger than any evening. */
export function fieldOf(order: number): Field | null {
  if (isPrime(order)) return { add: (a, b) => (a + b) % order, times: (a, b) => (a * b) % order };
  const reduction = REDUCTIONS[order];
  return reduction ? extension(reduction.prime, reduction.lower) : null;
}

const isPrime = (number: number) =>
  number > 1 &&
  Array.from({ length: number - 2 }, (_, at) => at + 2).every((divisor) => number % divisor > 0);

/** Polynomials of a degree below that of the reduction, written as numbers with the coefficients as digits. */
function extension(prime: number, lower: readonly number[]): Field {
  const digits = (value: number) => lower.map((_, at) => Math.floor(value / prime ** at) % prime);
  const number = (coefficients: readonly number[]) =>
    coefficients.reduce((sum, digit, at) => sum + (digit % prime) * prime ** at, 0);
  const plus = (a: readonly number[], b: readonly number[]) => a.map((digit, at) => digit + (b[at] ?? 0));
  const timesX = (a: readonly number[]) => {
    const top = a.at(-1) ?? 0;
    return lower.map((low, at) => ((a[at - 1] ?? 0) + top * low) % prime);
  };
  const times = (a: number, b: number) => {
    let shifted = digits(a);
    let sum = lower.map(() => 0);
    for (const factor of digits(b)) {
      sum = plus(
        sum,
        shifted.map((digit) => digit * factor),
      );
      shifted = timesX(shifted);
    }
    return number(sum);
  };
  return { add: (a, b) => number(plus(digits(a), digits(b))), times };
}
