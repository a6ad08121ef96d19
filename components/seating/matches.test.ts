import { expect, it } from "vitest";
import { matches } from "./matches";

it.each([
  ["Zoë O’Brien-Łukasz", "zoe", true],
  ["Zoë O’Brien-Łukasz", "bri z", true],
  ["Zoë O’Brien-Łukasz", "rien", false],
  ["Ann Lee", "", true],
  ["Ann Lee", "  lee ", true],
  ["Ann Lee", "ann x", false],
])("%s, searched as %j: %s", (name, search, found) => {
  expect(matches(name, search)).toBe(found);
});
