import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import { system } from "@/lib/db/unit";
import { type Boss, openBoss } from "@/lib/jobs/boss";
import { type OutboxJob, queueName } from "@/lib/jobs/queue";
import { relayBatch, startRelay } from "@/lib/jobs/relay";
import { ownDatabase } from "@/lib/jobs/testing/own-database";

let boss: Boss;

beforeAll(async () => {
  const leave = await ownDatabase();
  boss = await openBoss();
  return async () => {
    await boss.close();
    await leave();
  };
});

beforeEach(async () => {
  await system((tx) => tx.outbox.deleteMany());
  await boss.queue.deleteAllJobs(queueName);
});

const say = (...ids: string[]) =>
  system((tx) => emit(tx, { kind: "system" }, "mail.sign-in", ...ids.map((token) => ({ token }))));
const ids = (count: number) => Array.from({ length: count }, newId);
const waiting = () => system((tx) => tx.outbox.count({ where: { relayedAt: null } }));
const jobs = async () =>
  (await boss.queue.findJobs<OutboxJob>(queueName)).map(({ data }) => data.payload.token);

describe("the relay", () => {
  it("makes one job of every row, the oldest first, and marks it", async () => {
    const first = ids(3);
    for (const id of first) await say(id);
    expect(await relayBatch(boss.queue, 2)).toBe(2);
    expect((await jobs()).sort()).toEqual(first.slice(0, 2).sort());
    expect(await relayBatch(boss.queue, 2)).toBe(1);
    expect((await jobs()).sort()).toEqual([...first].sort());
    expect(await relayBatch(boss.queue)).toBe(0);
  });

  it("carries ids, the topic, the row's id and its organization", async () => {
    const token = newId();
    await say(token);
    const [row] = await system((tx) => tx.outbox.findMany());
    await relayBatch(boss.queue);
    const [job] = await boss.queue.findJobs<OutboxJob>(queueName);
    expect(job?.id).toBe(row?.id);
    expect(job?.data).toEqual({ outbox: row?.id, topic: "mail.sign-in", orgId: null, payload: { token } });
  });

  it("hands 200 rows on exactly once with two of it side by side", async () => {
    const all = ids(200);
    await say(...all);
    const drain = async () => {
      let taken = 0;
      while ((await waiting()) > 0) taken += await relayBatch(boss.queue, 7);
      return taken;
    };
    const [a, b] = await Promise.all([drain(), drain()]);
    expect(a + b).toBe(200);
    expect(Math.min(a, b)).toBeGreaterThan(0);
    expect((await jobs()).sort()).toEqual([...all].sort());
  });

  it("leaves nothing behind where it is cut off: no job, no mark", async () => {
    await say(...ids(3));
    const broken = {
      insert: async (...args: Parameters<typeof boss.queue.insert>) => {
        await boss.queue.insert(...args);
        throw new Error("cut off");
      },
    } as unknown as typeof boss.queue;
    await expect(relayBatch(broken)).rejects.toThrow("cut off");
    expect(await jobs()).toEqual([]);
    expect(await waiting()).toBe(3);
  });

  it("makes no second job of a row whose mark was lost", async () => {
    await say(...ids(2));
    await relayBatch(boss.queue);
    await system((tx) => tx.outbox.updateMany({ data: { relayedAt: null } }));
    await relayBatch(boss.queue);
    expect(await jobs()).toHaveLength(2);
    expect(await waiting()).toBe(0);
  });
});

describe("a running relay", () => {
  it("is woken by a commit of this process", async () => {
    const handedOn = vi.fn();
    const stop = startRelay(boss.queue, handedOn, 60_000);
    for (let round = 0; round < 3; round++) {
      await say(newId());
      await vi.waitFor(() => expect(handedOn).toHaveBeenCalledTimes(round + 1), {
        timeout: 900,
        interval: 5,
      });
    }
    await stop();
  });

  it("finds what another process wrote, and stops when it is told to", async () => {
    const handedOn = vi.fn();
    const stop = startRelay(boss.queue, handedOn);
    const row = { topic: "mail.sign-in", payload: { token: newId() } };
    await system((tx) => tx.outbox.create({ data: row }));
    await vi.waitFor(() => expect(handedOn).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    await stop();
    await say(newId());
    expect(await waiting()).toBe(1);
  });

  it("goes on after a failure", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    let broken = true;
    const sometimes = {
      insert: (...args: Parameters<typeof boss.queue.insert>) =>
        broken ? Promise.reject(new Error("not now")) : boss.queue.insert(...args),
    } as unknown as typeof boss.queue;
    const stop = startRelay(sometimes, () => {});
    await say(newId());
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    broken = false;
    await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 5_000 });
    await stop();
    log.mockRestore();
  });
});
