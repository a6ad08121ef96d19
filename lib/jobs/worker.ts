import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Boss, openBoss } from "@/lib/jobs/boss";
import { startRelay } from "@/lib/jobs/relay";
import { startWorkers } from "@/lib/jobs/work";
import { closeMail } from "@/lib/mail/transport";

type Worker = { giveUp: AbortController; running: Promise<(() => Promise<void>) | undefined> };

// Next loads modules more than once; a process has one worker all the same.
const holder = globalThis as typeof globalThis & { councilWorker?: Worker };

/**
 * Starts the relay and the job workers of this process, once. Resolves when they run; until the database answers it keeps
 * trying, so nobody needs to wait for it.
 */
export async function startWorker(): Promise<void> {
  if (!holder.councilWorker) {
    const giveUp = new AbortController();
    holder.councilWorker = { giveUp, running: start(giveUp.signal) };
  }
  await holder.councilWorker.running;
}

/** Stops fetching, lets the jobs in hand finish (20 s at most), and lets go of every connection. */
export async function stopWorker(): Promise<void> {
  const worker = holder.councilWorker;
  if (!worker) return;
  holder.councilWorker = undefined;
  worker.giveUp.abort();
  const stop = await worker.running;
  await stop?.();
}

async function start(signal: AbortSignal): Promise<(() => Promise<void>) | undefined> {
  const boss = await reachQueue(signal);
  if (!boss) return undefined;
  const wakeWorkers = await startWorkers(boss.queue);
  const stopRelay = startRelay(boss.queue, wakeWorkers);
  return async () => {
    await stopRelay();
    await boss.close();
    closeMail();
  };
}

async function reachQueue(signal: AbortSignal): Promise<Boss | undefined> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await openBoss();
    } catch (error) {
      console.error(`[jobs] not started yet: ${error instanceof Error ? error.message : "unknown error"}`);
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  }
  return undefined;
}
