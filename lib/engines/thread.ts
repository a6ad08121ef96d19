import "server-only";
import { Worker } from "node:worker_threads";
import type { Order, Said } from "./messages";
import type { TaskInput, TaskName, TaskResult } from "./tasks";

/** A task that threw; `name` and `code` are those of what it threw, such as "MatchError" and "bad_score". */
export class TaskError extends Error {
  constructor(
    name: string,
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
    this.name = name;
  }
}

export type ThreadOptions = {
  /** Told some ten times a second, while there is anything to tell, how far it is, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Ends the thread at once, whatever it is at; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
};

/**
 * Runs an engine in a thread of its own, so that the server goes on answering. Rejects with TaskError for what the engine
 * threw, and with the signal's reason where it was told to stop. A thread that is told to stop is ended from outside: an
 * engine need not listen, and stays pure.
 */
export function inThread<Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  { onProgress, signal }: ThreadOptions = {},
): Promise<TaskResult<Name>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const order: Order = { task, input };
    const worker = startWorker(order);
    const stop = () => settle(() => reject(signal?.reason));
    const settle = (how: () => void) => {
      signal?.removeEventListener("abort", stop);
      worker.removeAllListeners();
      // Whatever it still says on its way out is nobody's business.
      worker.on("error", () => {});
      void worker.terminate();
      how();
    };
    signal?.addEventListener("abort", stop);
    worker.on("message", (said: Said) => {
      if ("progress" in said) onProgress?.(said.progress);
      else if ("result" in said) settle(() => resolve(said.result as TaskResult<Name>));
      else settle(() => reject(new TaskError(said.error.name, said.error.message, said.error.code)));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => settle(() => reject(new Error(`The thread ended early (${code}).`))));
  });
}

/**
 * Next's bundler finds the worker by this very expression, and builds it with what it imports. Outside Next (tests, scripts) it
 * is the file beside this one, which tsx reads.
 */
const startWorker = (workerData: Order) =>
  new Worker(new URL("./worker.ts", import.meta.url), {
    workerData,
    ...(process.env.NEXT_RUNTIME ? {} : { execArgv: ["--import", "tsx"] }),
  });
