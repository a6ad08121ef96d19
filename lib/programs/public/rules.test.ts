import { expect, test } from "vitest";
import { slugFor } from "./rules";

test.each([
  ["Executive Council & Mentorship", "executive-council-mentorship"],
  ["Año nuevo", "ano-nuevo"],
  ["  —  ", "program"],
  ["日本", "program"],
  ["x".repeat(80), "x".repeat(50)],
])("%j is at %j", (name, slug) => {
  expect(slugFor(name)).toBe(slug);
});
