import { expect, test } from "vitest";
import { parseFlash } from "./flash-message";

const MOVED = {
  id: "1",
  text: "Ana sits in group 2 now.",
  undo: { kind: "moveSeat", fields: { group: "1" } },
};

test("a flash comes back as it was set", () => {
  expect(parseFlash(JSON.stringify(MOVED))).toEqual(MOVED);
});

test.each([
  undefined,
  "",
  "{",
  "null",
  "7",
  JSON.stringify({ id: "1" }),
  JSON.stringify({ id: "1", text: { a: 1 } }),
  JSON.stringify({ ...MOVED, tone: "scream" }),
  JSON.stringify({ ...MOVED, undo: { kind: "moveSeat", fields: { group: 1 } } }),
])("%s is no flash", (value) => {
  expect(parseFlash(value)).toBeNull();
});
