import { expect, test } from "vitest";
import { readAmount } from "./amount";

test.each([
  ["2", 2],
  ["12 years", 12],
  ["1 mentee", 1],
  ["three", 3],
])("%s is plainly %i", (text, value) => {
  expect(readAmount(text)).toEqual({ kind: "number", value, plain: true });
});

test.each([
  ["2-3", 2],
  ["2–3 mentees", 2],
  ["2 to 3", 2],
  ["3 or 2", 2],
  ["15+", 15],
  ["over 20 years", 20],
  ["up to 4", 4],
  ["max. 3", 3],
  ["about 5 yrs", 5],
  ["less than 1 year", 0],
  ["<1", 0],
  ["2.5", 2],
  ["one or two", 1],
  ["3-Feb", 2],
  ["2-Mar", 2],
  ["Feb-03", 2],
])("%s is %i, with something dropped", (text, value) => {
  expect(readAmount(text)).toEqual({ kind: "number", value, plain: false });
});

test.each([
  ["12,5", 12],
  ["15,0 years", 15],
  ["1.234,5", 1234],
  ["1 234,5", 1234],
  ["1\u00a0234,50", 1234],
  ["1,234", 1234],
  ["1,234.5", 1234],
  ["2, 3", 2],
])("%s is %i, as another locale writes it", (text, value) => {
  expect(readAmount(text)).toEqual({ kind: "number", value, plain: false });
});

test.each(["as many as needed", "As needed", "any number", "no limit", "unlimited"])("%s is open", (text) => {
  expect(readAmount(text)).toEqual({ kind: "open" });
});

test.each(["a few", "since 2010", "n/a", "", "2-3-4", "-2", "3 on Mondays", "3-Xyz"])(
  "%j is no number",
  (text) => {
    expect(readAmount(text)).toBeNull();
  },
);
