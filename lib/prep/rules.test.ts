import { expect, it } from "vitest";
import { readersSentence, since } from "./rules";

it("says who reads a preparation", () => {
  expect(readersSentence([])).toBe("Nobody but you reads this.");
  expect(readersSentence(["Ada"])).toBe("Ada reads this, and nobody else.");
  expect(readersSentence(["Ada", "Sam", "Ines"])).toBe("Ada, Sam and Ines read this, and nobody else.");
});

it("looks back to the last session, or 60 days", () => {
  const at = new Date("2026-12-01T00:00:00Z");
  expect(since(new Date("2026-11-20T00:00:00Z"), at)).toEqual(new Date("2026-11-20T00:00:00Z"));
  expect(since(null, at)).toEqual(new Date("2026-10-02T00:00:00Z"));
});
