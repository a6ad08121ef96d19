import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalesced } from "@/lib/coalesced";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that ends when it is told to. */
function slowWork() {
  const open: { end: () => void; fail: () => void }[] = [];
  const work = vi.fn(
    () =>
      new Promise<void>((resolve, reject) =>
        open.push({ end: resolve, fail: () => reject(new Error("no")) }),
      ),
  );
  const settle = async (how: "end" | "fail") => {
    open.shift()?.[how]();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { work, settle };
}

it("runs at once, and many wake-ups during a run are one more", async () => {
  const { work, settle } = slowWork();
  const { ask } = coalesced(work);
  ask();
  expect(work).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 20; n++) ask();
  expect(work).toHaveBeenCalledTimes(1);
  await settle("end");
  expect(work).toHaveBeenCalledTimes(2);
  await settle("end");
  expect(work).toHaveBeenCalledTimes(2);
});

it("tries again after a failure, by itself and when asked", async () => {
  const { work, settle } = slowWork();
  const { ask } = coalesced(work, 2_000);
  ask();
  await settle("fail");
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(work).toHaveBeenCalledTimes(2);
  await settle("fail");
  ask();
  expect(work).toHaveBeenCalledTimes(3);
  await settle("end");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(work).toHaveBeenCalledTimes(3);
});

it("does nothing once stopped", async () => {
  const { work, settle } = slowWork();
  const { ask, stop } = coalesced(work);
  ask();
  ask();
  stop();
  await settle("end");
  ask();
  expect(work).toHaveBeenCalledTimes(1);
});

it("waits twice as long each time it goes on failing, up to the latest, and no longer once it has gone well", async () => {
  const { work, settle } = slowWork();
  const { ask } = coalesced(work, 1_000, 4_000);
  const failsAfter = async (wait: number) => {
    const before = work.mock.calls.length;
    await settle("fail");
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(work).toHaveBeenCalledTimes(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(before + 1);
  };
  ask();
  for (const wait of [1_000, 2_000, 4_000, 4_000]) await failsAfter(wait);
  await settle("end");
  ask();
  await failsAfter(1_000);
});

it("tries at once what was asked for while it failed", async () => {
  const { work, settle } = slowWork();
  const { ask } = coalesced(work);
  ask();
  ask();
  await settle("fail");
  expect(work).toHaveBeenCalledTimes(2);
  await settle("end");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(work).toHaveBeenCalledTimes(3);
});
