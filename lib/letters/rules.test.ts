import { expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers/all";
import { isChosen, kindOf, kindWords, noticeKinds } from "./rules";

it("every kind that is shown brings something, and everything that can be chosen about is shown", () => {
  const chosen = new Set(Object.values(kindOf).filter(isChosen));
  expect([...chosen].sort()).toEqual([...noticeKinds, "digest"].sort());
  expect(Object.keys(kindWords).sort()).toEqual([...noticeKinds, "digest"].sort());
});

it("every topic that is handled has a kind", () => {
  expect(Object.keys(kindOf).sort()).toEqual(Object.keys(handlers).sort());
});

it("what mails a person is of a kind that reaches people", () => {
  const silent = Object.entries(kindOf).filter(
    ([topic, told]) => topic.startsWith("mail.") && told === "none",
  );
  expect(silent).toEqual([]);
});
