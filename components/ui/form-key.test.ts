import { expect, test } from "vitest";
import { newFormKey } from "./form-key";

test("a key is a UUIDv7 whose first 48 bits are the milliseconds", () => {
  const at = Date.UTC(2026, 10, 24, 18, 30, 0, 123);
  const key = newFormKey(at);
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16)).toBe(at);
});

test("no key comes twice, and later keys sort after earlier ones", () => {
  const keys = Array.from({ length: 500 }, (_, n) => newFormKey(1_800_000_000_000 + n));
  expect(new Set(keys).size).toBe(500);
  expect([...keys].sort()).toEqual(keys);
});
