import { expect, test } from "vitest";
import { initialsOf, tintOf } from "./initials";

test.each([
  ["Ana Lima", "AL"],
  ["  ana   maria de lima ", "AL"],
  ["Ødegård", "Ø"],
  ["李小龍", "李"],
  ["José Ángel", "JÁ"],
  ["Jean-Luc O’Neill", "JO"],
  ["Dr. Mae (Chair)", "DC"],
  ["", "·"],
  ["—", "·"],
])("%s gives %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test("a name keeps its tint, and many names use all of them", () => {
  expect(tintOf("Ana Lima", 6)).toBe(tintOf(" ana lima ", 6));
  const tints = new Set(Array.from({ length: 60 }, (_, n) => tintOf(`Person ${n}`, 6)));
  expect([...tints].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});
