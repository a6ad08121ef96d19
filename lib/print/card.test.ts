import { beforeEach, expect, it, vi } from "vitest";

const readFile = vi.hoisted(() => vi.fn());
vi.mock("node:fs/promises", () => ({ readFile }));
vi.mock("next/og", () => ({ ImageResponse: class {} }));

beforeEach(() => vi.resetModules());

it("tries again to read its letters after it could not, and reads them once", async () => {
  const { cardOf } = await import("@/lib/print/card");
  const card = { title: "On listening", organization: "House", detail: "", accent: "#2b5a4c" };
  readFile.mockRejectedValue(new Error("too many open files"));
  await expect(cardOf(card)).rejects.toThrow("too many open files");
  readFile.mockReset().mockResolvedValue(Buffer.from("letters"));
  await cardOf(card);
  const read = readFile.mock.calls.length;
  expect(read).toBeGreaterThan(0);
  await cardOf(card);
  expect(readFile.mock.calls.length).toBe(read);
});
