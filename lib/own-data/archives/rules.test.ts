import { expect, test } from "vitest";
import { archiveState, sizeWords } from "@/lib/own-data/archives/rules";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24) + minutes * 60_000);
const asked = { id: "a", askedAt: at(0), readyAt: null, failedAt: null, expiresAt: null, size: 0 };

test("an archive is being made, is ready until it expires, or has failed", () => {
  expect(archiveState(undefined, at(0))).toEqual({ state: "none" });
  expect(archiveState(asked, at(5))).toEqual({ state: "making", askedAt: at(0) });
  expect(archiveState({ ...asked, failedAt: at(1) }, at(5))).toEqual({ state: "failed" });
  const ready = { ...asked, readyAt: at(2), expiresAt: at(100), size: 9 };
  expect(archiveState(ready, at(99)).state).toBe("ready");
  expect(archiveState(ready, at(100))).toEqual({ state: "none" });
});

test("one that is not made within an hour has failed, so that another can be asked for", () => {
  expect(archiveState(asked, at(59)).state).toBe("making");
  expect(archiveState(asked, at(60)).state).toBe("failed");
});

test("sizes are said in words", () => {
  expect([sizeWords(10), sizeWords(4096), sizeWords(1_300_000)]).toEqual(["1 KB", "4 KB", "1.2 MB"]);
});
