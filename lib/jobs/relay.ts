import "server-only";
import { fromPrisma, type PgBoss } from "pg-boss";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { onWake } from "@/lib/db/wake";
import { type OutboxJob, queueName, toJob } from "@/lib/jobs/queue";
import { remind } from "@/lib/jobs/remind";
import { tidy } from "@/lib/jobs/tidy";

const batchSize = 100;
const minute = 60_000;
const hour = 60 * minute;

/**
 * Hands the oldest waiting outbox rows to the queue, in one transaction: either they are jobs and marked, or neither. Rows
 * another process is handing on are left to it. Returns how many it took.
 */
export const relayBatch = (boss: PgBoss, size = batchSize): Promise<number> =>
  system(async (tx) => {
    const rows = await tx.$queryRaw<OutboxJob[]>`
      select "id" as "outbox", "topic", "orgId", "payload" from "Outbox" where "relayedAt" is null and "topic" <> 'live'
      order by "createdAt", "id" limit ${size} for update skip locked`;
    if (rows.length === 0) return 0;
    await boss.insert(
      queueName,
      rows.map((row) => toJob(row)),
      { db: fromPrisma(tx) },
    );
    await tx.outbox.updateMany({
      where: { id: { in: rows.map((row) => row.outbox) } },
      data: { relayedAt: now() },
    });
    return rows.length;
  });

/**
 * Relays until stopped: at once when this process wakes it, otherwise every `poll` milliseconds; every minute it reminds, once an hour it tidies.
 * `handedOn` hears of every batch. Returns the way to stop it, which waits for the batch in hand.
 */
export function startRelay(boss: PgBoss, handedOn: () => void, poll = 1_000): () => Promise<void> {
  let stopped = false;
  let woken = false;
  let remindedAt = 0;
  let tidiedAt = 0;
  let rouse = () => {};
  const wake = () => {
    woken = true;
    rouse();
  };

  async function round(): Promise<void> {
    try {
      while (!stopped) {
        const taken = await relayBatch(boss);
        if (taken > 0) handedOn();
        if (taken < batchSize) break;
      }
      if (Date.now() - remindedAt >= minute) {
        await remind();
        remindedAt = Date.now();
      }
      if (Date.now() - tidiedAt < hour) return;
      await tidy();
      tidiedAt = Date.now();
    } catch (error) {
      console.error(`[relay] ${error instanceof Error ? error.message : "unknown error"}`);
    }
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      woken = false;
      await round();
      if (stopped || woken) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, poll);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  onWake(wake);
  const done = loop();
  return async () => {
    stopped = true;
    onWake(undefined);
    wake();
    await done;
  };
}
