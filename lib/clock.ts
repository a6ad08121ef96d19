import { AsyncLocalStorage } from "node:async_hooks";

const injected = new AsyncLocalStorage<Date>();

/** The present instant; the only clock that `lib/` reads. */
export function now(): Date {
  return injected.getStore() ?? new Date();
}

/** Runs `work` as if it were `instant`: for the seed and the tests. */
export function atTime<T>(instant: Date, work: () => T): T {
  return injected.run(instant, work);
}
