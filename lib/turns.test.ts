import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { atOnce, eachInTurn, inTurns } from "./turns";

const squares = () => eachInTurn([1, 2, 3], (item, at) => item * item + at);

test("in turns or at once, the result is the same", async () => {
  expect(await inTurns(squares())).toEqual([1, 5, 11]);
  expect(atOnce(squares())).toEqual([1, 5, 11]);
});

test("others have their turn while it runs", async () => {
  let others = 0;
  let over = false;
  const other = (async () => {
    while (!over) {
      others++;
      await setImmediate();
    }
  })();
  const busy = (until: number) => {
    while (performance.now() < until);
  };
  await inTurns(eachInTurn(Array(40).fill(0), () => busy(performance.now() + 3)));
  over = true;
  await other;
  expect(others).toBeGreaterThan(3);
});

test("what the work throws, the caller hears", async () => {
  const failing = () =>
    eachInTurn([1], () => {
      throw new Error("no");
    });
  await expect(inTurns(failing())).rejects.toThrow("no");
  expect(() => atOnce(failing())).toThrow("no");
});
