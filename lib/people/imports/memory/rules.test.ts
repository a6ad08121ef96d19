import { expect, test } from "vitest";
import { recall } from "./rules";

const memory = new Map([
  ["your mail", "email"],
  ["what do you do?", "title"],
  ["remarks", "ignore"],
]);

test("the same headings, however they are written, stand for the same", () => {
  expect(
    recall(["Your  mail", "WHAT do you do?", "Remarks"], ["email", "organizerOnly", "organizerOnly"], memory),
  ).toEqual({
    columns: ["email", "title", "ignore"],
    remembered: true,
  });
});

test("a new column of a known file is guessed, and takes no field that is remembered", () => {
  const headers = ["Your mail", "What do you do?", "Position", "City"];
  expect(recall(headers, ["email", "organizerOnly", "title", "organizerOnly"], memory)).toEqual({
    columns: ["email", "title", "organizerOnly", "organizerOnly"],
    remembered: true,
  });
});

test("a file that is mostly new is guessed as a whole, and so is a choice that exists no more", () => {
  const guess = ["email", "fullName", "title"] as const;
  expect(recall(["Your mail", "Name", "Title"], guess, memory)).toEqual({
    columns: [...guess],
    remembered: false,
  });
  expect(recall(["A"], ["email"], new Map([["a", "shoeSize"]]))).toEqual({
    columns: ["email"],
    remembered: false,
  });
});
