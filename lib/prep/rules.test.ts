import { expect, it } from "vitest";
import { lookBack, readersSentence } from "./rules";

it("says who reads a preparation", () => {
  expect(readersSentence([])).toBe("Nobody but you reads this.");
  expect(readersSentence(["Ada"])).toBe("Ada reads this, and nobody else.");
  expect(readersSentence(["Ada", "Sam", "Ines"])).toBe("Ada, Sam and Ines read this, and nobody else.");
});

it("looks back for 60 days where there was no time before", () => {
  expect(lookBack(new Date("2026-12-01T00:00:00Z"))).toEqual(new Date("2026-10-02T00:00:00Z"));
});
