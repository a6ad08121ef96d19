import { setImmediate } from "node:timers/promises";

/** Milliseconds that one piece of work may hold everybody else up. */
const TURN = 12;

/**
 * Runs work that yields at every step in short turns, so that a process goes on answering others meanwhile. The steps
 * themselves have to be short.
 */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < TURN) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Runs the same work in one go. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** `items.map(turn)`, with a step after each. */
export function* eachInTurn<T, R>(
  items: readonly T[],
  turn: (item: T, at: number) => R,
): Generator<void, R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    results.push(turn(item, at));
    yield;
  }
  return results;
}
