import { describe, expect, it } from "vitest";
import { cancelWords, moveWords, problemWith, standingOf } from "@/lib/meetings/rules";

const at = new Date("2026-12-01T17:00:00Z");
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);

describe("standingOf", () => {
  const agreed = { state: "agreed" as const, times: [], startsAt: minutes(0), endsAt: minutes(45) };

  it("is now from its very beginning to its very end", () => {
    expect(standingOf(agreed, minutes(-1))).toBe("ahead");
    expect(standingOf(agreed, minutes(0))).toBe("now");
    expect(standingOf(agreed, minutes(45))).toBe("past");
  });

  it("of a proposal lapses with the last of its times", () => {
    const proposed = {
      ...{ state: "proposed" as const, startsAt: null, endsAt: null },
      times: [minutes(1), minutes(9)],
    };
    expect(standingOf(proposed, minutes(5))).toBe("proposed");
    expect(standingOf(proposed, minutes(9))).toBe("lapsed");
  });

  it("is what was said, once it was said", () => {
    expect(standingOf({ ...agreed, state: "met" }, minutes(99))).toBe("met");
    expect(standingOf({ ...agreed, state: "cancelled" }, minutes(-99))).toBe("cancelled");
  });
});

describe("problemWith", () => {
  it("wants at least one time, all ahead and none twice", () => {
    expect(problemWith([], at)).toMatch(/at least one/);
    expect(problemWith([minutes(1), minutes(0)], at)).toMatch(/past/);
    expect(problemWith([minutes(1), minutes(1)], at)).toMatch(/twice/);
    expect(problemWith([minutes(1), minutes(2), minutes(3)], at)).toBeNull();
  });
});

describe("ready words", () => {
  it("blame nobody and ask for no reason", () => {
    for (const words of [...Object.values(cancelWords), ...Object.values(moveWords)]) {
      expect(words).not.toMatch(/unfortunately|reject|decline|must|fault/i);
      expect(words.length).toBeLessThan(120);
    }
  });
});
