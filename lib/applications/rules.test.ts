import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { firstNameOf, type Question, questionsFor, readAnswers } from "./rules";

const question = (facts: Partial<Question>): Question => ({
  id: "1",
  kind: "short",
  audience: "everybody",
  text: "Why?",
  required: false,
  options: [],
  lowLabel: "",
  highLabel: "",
  ...facts,
});

const problem = (facts: Partial<Question>, sent: unknown): string | undefined => {
  try {
    readAnswers([question(facts)], { "q-1": sent });
  } catch (error) {
    return error instanceof AppError ? error.fields["q-1"] : String(error);
  }
  return undefined;
};

describe("answers", () => {
  it("keep the wording they answered to, and leave out what was not answered", () => {
    const questions = [question({}), question({ id: "2", kind: "several", options: ["a", "b", "c"] })];
    expect(readAnswers(questions, { "q-1": "  ", "q-2": ["a", "c"] })).toEqual([
      { questionId: "2", kind: "several", question: "Why?", answer: ["a", "c"] },
    ]);
    expect(readAnswers(questions, { "q-1": " because\0 " })).toEqual([
      { questionId: "1", kind: "short", question: "Why?", answer: ["because"] },
    ]);
  });

  it.each([
    [{ required: true }, "", "Please answer “Why?”."],
    [{ required: true, kind: "several", options: ["a"] }, undefined, "Please answer “Why?”."],
    [{}, "x".repeat(301), "At most 300 characters, please."],
    [{ kind: "long" }, "x".repeat(5_001), "At most 5,000 characters, please."],
    [{ kind: "one", options: ["a"] }, "b", "The choices have changed meanwhile. Please choose again."],
    [{ kind: "one", options: ["a", "b"] }, ["a", "b"], "One answer, please."],
    [{ kind: "scale" }, "6", "The choices have changed meanwhile. Please choose again."],
  ] as [Partial<Question>, unknown, string][])("%j refuses %j", (facts, sent, said) => {
    expect(problem(facts, sent)).toBe(said);
  });

  it.each([
    [{ kind: "scale" }, "5"],
    [{ kind: "several", options: ["a"] }, "a"],
    [{ kind: "long" }, "x".repeat(5_000)],
  ] as [Partial<Question>, unknown][])("%j takes %j", (facts, sent) => {
    expect(problem(facts, sent)).toBeUndefined();
  });
});

it("a role is asked what is put to it and to everybody", () => {
  const all = (["everybody", "mentor", "mentee"] as const).map((audience) =>
    question({ audience, id: audience }),
  );
  expect(questionsFor(all, "mentor").map(({ id }) => id)).toEqual(["everybody", "mentor"]);
});

it("a first name is the first word", () => {
  expect(firstNameOf("  Ana María López ")).toBe("Ana");
  expect(firstNameOf("Cher")).toBe("Cher");
});
