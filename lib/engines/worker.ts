import { parentPort, workerData } from "node:worker_threads";
import type { Order, Said } from "./messages";
import { tasks } from "./tasks";

// The way into a thread: does the one thing it was started for, says how far it is, and ends.

/** Milliseconds between two words of progress. */
const OFTEN = 100;

const say = (said: Said) => parentPort?.postMessage(said);

function run({ task, input }: Order): Said {
  let last = 0;
  const onProgress = (progress: number) => {
    if (performance.now() - last < OFTEN) return;
    last = performance.now();
    say({ progress });
  };
  try {
    const perform = tasks[task as keyof typeof tasks] as (input: unknown, watch: object) => unknown;
    return { result: perform(input, { onProgress }) };
  } catch (thrown) {
    const { name, message, code } = thrown as Error & { code?: string };
    return { error: { name, message, code } };
  }
}

say(run(workerData as Order));
