import { describe, expect, it } from "vitest";
import { entriesWith, entryOf, fittingIn, seasonWeek, themes } from "@/lib/prompts/library/rules";
import { postPromptSchema } from "@/lib/prompts/schema";

const all = themes.flatMap(({ prompts }) => prompts);

describe("the library", () => {
  it("has fifty prompts or more, each once, each short enough to post as it is", () => {
    expect(all.length).toBeGreaterThanOrEqual(50);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const { text } of all) expect(postPromptSchema.shape.text.parse(text)).toBe(text);
  });

  it("finds each by its name, and nothing by another", () => {
    for (const entry of all) expect(entryOf(entry.key)).toBe(entry);
    for (const key of [undefined, "", "growing", "growing.0", "growing.99"])
      expect(entryOf(key)).toBeUndefined();
  });

  it("is searched by how words begin, all of them, in any case", () => {
    const found = entriesWith("MISTAKE paid");
    expect(found.map(({ text }) => text)).toEqual([
      "Tell the group about a mistake you would not make again, and who paid for it.",
    ]);
    expect(entriesWith("mist pai")).toEqual(found);
    expect(entriesWith("istake")).toEqual([]);
    for (const nothing of ["", "  ", "?!"]) expect(entriesWith(nothing)).toEqual([]);
  });

  it("has something for every week, and asks nothing twice", () => {
    for (let week = 1; week <= 12; week++) {
      const found = fittingIn(week, []);
      expect(found.length).toBeGreaterThan(0);
      const asked = found.map(({ text }) => text);
      expect(fittingIn(week, asked).filter(({ text }) => asked.includes(text))).toEqual([]);
    }
    expect(
      fittingIn(4, [])
        .slice(0, 3)
        .every(({ week }) => week === 4),
    ).toBe(true);
  });
});

describe("the week of a season", () => {
  const season = { startsOn: "2026-09-01", endsOn: null };
  it.each([
    ["2026-08-31", null],
    ["2026-09-01", 1],
    ["2026-09-07", 1],
    ["2026-09-08", 2],
    ["2027-02-15", 24],
    ["2027-02-16", null],
  ])("%s is %s", (today, week) => {
    expect(seasonWeek(season, today)).toBe(week);
  });

  it("comes to its end in a season of twelve weeks as in one of forty", () => {
    expect(seasonWeek({ startsOn: "2026-09-01", endsOn: "2026-11-23" }, "2026-11-23")).toBe(24);
    expect(seasonWeek({ startsOn: "2026-09-01", endsOn: "2027-06-07" }, "2027-06-07")).toBe(24);
    expect(seasonWeek({ startsOn: null, endsOn: null }, "2026-09-01")).toBeNull();
  });
});
