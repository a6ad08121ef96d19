import { describe, expect, test } from "vitest";
import { readEmail } from "./email";
import { readLinkedIn } from "./linked-in";
import { readNames } from "./name";
import { answerIn, cutTo, looksLikeFormula, nameLineIn, quoted } from "./text";
import { readTopics } from "./topics";

describe("addresses", () => {
  test.each([
    "ada@example.org",
    " ADA@Example.org ",
    "mailto:Ada@example.org",
    "Ada Byron <ada@example.org>",
    "\u200Bada@example.org\uFEFF",
  ])("%j is one address", (cell) => {
    expect(readEmail(cell)).toEqual({ ok: true, email: "ada@example.org" });
  });

  test.each([
    ["", "No email address."],
    ["not an address", "“not an address” is not an email address that can be used."],
    ["a@b@example.org", "“a@b@example.org” is not an email address that can be used."],
    [
      "two@example.org, other@example.org",
      "“two@example.org, other@example.org” is more than one email address. Keep one.",
    ],
  ])("%j is refused", (cell, why) => {
    expect(readEmail(cell)).toEqual({ ok: false, why });
  });
});

test("names out of whichever columns there are", () => {
  expect(readNames({ first: "Ada", last: "Byron", full: "Someone Else" })).toMatchObject({
    name: "Ada Byron",
  });
  expect(readNames({ first: "", last: "", full: "Ada Maria Byron" })).toEqual({
    firstName: "Ada Maria",
    lastName: "Byron",
    name: "Ada Maria Byron",
  });
  expect(readNames({ first: "", last: "", full: "Byron, Ada" })).toMatchObject({
    firstName: "Ada",
    name: "Ada Byron",
  });
  expect(readNames({ first: "", last: "", full: "Ada" })).toEqual({
    firstName: "Ada",
    lastName: "",
    name: "Ada",
  });
  expect(readNames({ first: "", last: "", full: "" })).toBeNull();
});

test.each([
  "https://www.linkedin.com/in/ada",
  "linkedin.com/in/ada/",
  "http://uk.linkedin.com/in/ada?trk=x",
  "in/ada",
])("%s is a profile", (text) => {
  expect(readLinkedIn(text)).toBe("https://www.linkedin.com/in/ada");
});

test.each([
  "javascript:alert(1)//linkedin.com/in/ada",
  "https://linkedin.com.evil.org/in/ada",
  "https://u@linkedin.com/in/ada",
  "https://linkedin.com",
  "ask me",
  "data:text/html,linkedin.com/in/ada",
])("%s is none", (text) => {
  expect(readLinkedIn(text)).toBeNull();
});

test("topics are split at commas, or at semicolons where there are any, each once", () => {
  expect(readTopics("Hiring,  Data , hiring,, n/a").topics).toEqual(["Hiring", "Data"]);
  expect(readTopics("Going to market, fast;Data;").topics).toEqual(["Going to market, fast", "Data"]);
  expect(readTopics("x".repeat(81))).toEqual({ topics: ["x".repeat(80)], shortened: true });
  expect(readTopics(Array.from({ length: 21 }, (_, index) => `t${index}`).join())).toMatchObject({
    shortened: true,
  });
});

test("what stands for no answer is none, but may be a name", () => {
  for (const cell of ["n/a", " N/A ", "-", "–", "--", "n.a.", "NA", "Not applicable", "."])
    expect(answerIn(cell)).toBe("");
  expect(["n/a", "-", "Na", " Anne  Marie "].map(nameLineIn)).toEqual(["", "", "Na", "Anne Marie"]);
  expect(answerIn(" one \n two  three ")).toBe("one\ntwo three");
});

test("long texts are cut between characters", () => {
  expect(cutTo("\u{1F600}\u{1F600}\u{1F600}", 2)).toEqual({ text: "\u{1F600}\u{1F600}", cut: true });
  expect(cutTo("\u{1F600}\u{1F600}", 2).cut).toBe(false);
  expect(quoted("x".repeat(6_000))).toBe(`“${"x".repeat(60)}…”`);
});

test("formulas are noticed, phone numbers and lists are not", () => {
  expect(['=HYPERLINK("x")', " =1", "+SUM(A1)", "@SUM(A1)", "-cmd(x)"].every(looksLikeFormula)).toBe(true);
  expect(["+1 617 555", "- first\n- second", "@ada", "2 = 2"].some(looksLikeFormula)).toBe(false);
});
