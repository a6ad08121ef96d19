import { expect, test } from "vitest";
import { readRole } from "./role";

test.each([
  ["Mentor", "mentor"],
  [" mentee ", "mentee"],
  ["As a mentor", "mentor"],
  ["I'd like to be a mentee", "mentee"],
  ["Mentor (10+ years in product)", "mentor"],
  ["Mentee - early in my career", "mentee"],
  ["MENTORS", "mentor"],
])("%s is clear", (cell, role) => {
  expect(readRole(cell)).toEqual({ clear: true, role });
});

test.each([
  ["Both", "mentor,mentee,leave-out"],
  ["Mentor and mentee", "mentor,mentee,leave-out"],
  ["Mentor (or mentee, if you need more)", "mentor,mentee,leave-out"],
  ["I'd just like to observe", "leave-out,mentee,mentor"],
  ["I'd like a mentor", "leave-out,mentee,mentor"],
  ["Not as a mentor", "leave-out,mentee,mentor"],
  ["", "mentee,mentor,leave-out"],
])("%j asks", (cell, choices) => {
  const reading = readRole(cell);
  expect(!reading.clear && reading.choices.join()).toBe(choices);
});
