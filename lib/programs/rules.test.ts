import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertedAt, minutesLeft, minutesSentence, moved } from "@/lib/programs/rules";
import { councilTemplate } from "@/lib/programs/templates/council";

describe("moved", () => {
  it("swaps with the neighbor", () => {
    expect(moved(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
  });

  it("stays put at the ends and for strangers", () => {
    expect(moved(["a", "b"], "a", "up")).toEqual(["a", "b"]);
    expect(moved(["a", "b"], "b", "down")).toEqual(["a", "b"]);
    expect(moved(["a", "b"], "z", "down")).toEqual(["a", "b"]);
  });

  it("loses and invents nothing, and a step back undoes a step", () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.constantFrom("up" as const, "down" as const), (list, pick, direction) => {
        const id = list[pick % list.length] as string;
        const once = moved(list, id, direction);
        expect([...once].sort()).toEqual([...list].sort());
        const back = moved(once, id, direction === "up" ? "down" : "up");
        if (once.join() !== list.join()) expect(back).toEqual(list);
      }),
    );
  });
});

describe("insertedAt", () => {
  it("puts back where it was, or last", () => {
    expect(insertedAt(["a", "c"], "b", 2)).toEqual(["a", "b", "c"]);
    expect(insertedAt(["a"], "b", 9)).toEqual(["a", "b"]);
    expect(insertedAt([], "b", 1)).toEqual(["b"]);
  });
});

describe("minutes", () => {
  it("says what is planned and what is too much", () => {
    expect(minutesSentence(120, [{ minutes: 50 }, { minutes: 60 }])).toBe("110 of 120 minutes planned");
    expect(minutesSentence(60, [{ minutes: 61 }])).toBe("1 minute more than the session has");
  });
});

describe("the council template", () => {
  it("is six sessions whose agendas fill their minutes exactly", () => {
    expect(councilTemplate.sessions).toHaveLength(6);
    for (const session of councilTemplate.sessions)
      expect(minutesLeft(session.minutes, session.items)).toBe(0);
  });

  it("asks three or four questions an evening", () => {
    for (const { items } of councilTemplate.sessions) {
      const questions = items.filter((item) => item.kind === "question");
      expect(questions.length).toBeGreaterThanOrEqual(3);
      expect(questions.length).toBeLessThanOrEqual(4);
    }
  });

  it("has something to answer after every session", () => {
    expect(new Set(councilTemplate.prompts.map((prompt) => prompt.afterSession))).toEqual(
      new Set([1, 2, 3, 4, 5, 6]),
    );
  });
});
