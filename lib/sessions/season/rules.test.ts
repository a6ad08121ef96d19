import { describe, expect, it } from "vitest";
import { laidOut, previewOf, ruleOf, usualRule } from "./rules";
import { seasonRuleSchema } from "./schema";

const usual = seasonRuleSchema.parse(usualRule("2026-09-20", 3));

describe("a season before it is saved", () => {
  it("takes titles and lengths from the plan as far as it goes", () => {
    const plan = [
      { title: "Kick-off", minutes: 150 },
      { title: "Lead without authority", minutes: 90 },
    ];
    expect(laidOut(usual, "America/New_York", plan)).toEqual([
      {
        number: 1,
        title: "Kick-off",
        minutes: 150,
        startsAt: new Date("2026-10-13T22:30:00Z"),
        endsAt: new Date("2026-10-14T01:00:00Z"),
      },
      {
        number: 2,
        title: "Lead without authority",
        minutes: 90,
        startsAt: new Date("2026-11-10T23:30:00Z"),
        endsAt: new Date("2026-11-11T01:00:00Z"),
      },
      {
        number: 3,
        title: "Session 3",
        minutes: 120,
        startsAt: new Date("2026-12-08T23:30:00Z"),
        endsAt: new Date("2026-12-09T01:30:00Z"),
      },
    ]);
  });

  it("knows both kinds of rule", () => {
    expect(ruleOf(usual)).toEqual({ kind: "monthly", week: 2, weekday: 2 });
    expect(ruleOf({ ...usual, repeat: "weeks", weeks: 3 })).toEqual({ kind: "every", weeks: 3, weekday: 2 });
    expect(ruleOf({ ...usual, week: "last" })).toEqual({ kind: "monthly", week: "last", weekday: 2 });
  });
});

describe("a preview", () => {
  const season = {
    today: "2026-11-22",
    timeZone: "America/New_York",
    plan: [{ title: "Kick-off", minutes: 90 }],
  };

  it("begins with the council's usual rule", () => {
    const { rule, errors, shown } = previewOf(season, {}, "en-US");
    expect(rule).toEqual(usualRule("2026-11-22", 1));
    expect(errors).toEqual({});
    expect(shown?.sentence).toBe("The second Tuesday of each month at 6:30 PM, Eastern Time");
    expect(shown?.sessions.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-12-08T23:30:00.000Z",
    ]);
  });

  it("takes from the address what belongs to the rule, and keeps what is wrong in the form", () => {
    const asked = { repeat: "weeks", weeks: "3", count: "2", place: "Library", key: "x", week: ["1", "2"] };
    const { rule, shown } = previewOf(season, asked, "en-US");
    expect(rule).toMatchObject({ repeat: "weeks", week: "2", place: "Library" });
    expect(rule).not.toHaveProperty("key");
    expect(shown?.sessions).toHaveLength(2);
    const wrong = previewOf(season, { ...asked, time: "late" }, "en-US");
    expect(wrong).toMatchObject({
      rule: { time: "late" },
      errors: { time: expect.any(String) },
      shown: null,
    });
  });
});

describe("the rule in a query string", () => {
  it.each([
    ["weekday", "8"],
    ["weekday", ""],
    ["week", "5"],
    ["weeks", "0"],
    ["time", "6:30 PM"],
    ["startsOn", "2026-02-30"],
    ["count", "53"],
    ["videoUrl", "javascript:alert(1)"],
  ])("is refused on %s for %j", (field, value) => {
    const parsed = seasonRuleSchema.safeParse({ ...usualRule("2026-09-01", 6), [field]: value });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });
});
