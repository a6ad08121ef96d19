import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { formatWhen } from "@/lib/calendar/when";
import { instantIn } from "@/lib/calendar/zone";
import { rhythmOf, shiftedSeason } from "@/lib/cohorts/next/rules";

const zone = "America/New_York";
const at = (local: string) => instantIn(zone, Temporal.PlainDateTime.from(local));
const evening = (local: string, minutes = 120) => {
  const startsAt = at(local);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
};
const said = (sessions: readonly { startsAt: Date }[]) =>
  sessions.map(({ startsAt }) => formatWhen(startsAt, zone, "en-US"));

describe("rhythmOf", () => {
  it("finds the week of the month, across daylight saving", () => {
    expect(rhythmOf(["2026-10-13T18:30", "2026-11-10T18:30", "2026-12-08T18:30"].map(at), zone)).toEqual({
      rule: { kind: "monthly", week: 2, weekday: 2 },
      time: "18:30",
    });
  });

  it("finds the last of the month, where it is now the fourth and now the fifth", () => {
    expect(rhythmOf(["2026-09-29T18:30", "2026-10-27T18:30"].map(at), zone)?.rule).toEqual({
      kind: "monthly",
      week: "last",
      weekday: 2,
    });
  });

  it("finds every so many weeks", () => {
    expect(rhythmOf(["2026-10-20T09:00", "2026-11-03T09:00", "2026-11-17T09:00"].map(at), zone)).toEqual({
      rule: { kind: "every", weeks: 2, weekday: 2 },
      time: "09:00",
    });
  });

  it("knows none where an evening is out of step, or alone", () => {
    expect(rhythmOf(["2026-10-13T18:30", "2026-11-10T19:00"].map(at), zone)).toBeNull();
    expect(rhythmOf(["2026-10-13T18:30", "2026-11-11T18:30"].map(at), zone)).toBeNull();
    expect(rhythmOf([at("2026-10-13T18:30")], zone)).toBeNull();
    expect(rhythmOf([], zone)).toBeNull();
  });
});

describe("shiftedSeason", () => {
  it("keeps the rule, the hour and each evening's length", () => {
    const season = [evening("2026-10-13T18:30"), evening("2026-11-10T18:30", 90)];
    const next = shiftedSeason(season, zone, "2027-02-20");
    expect(said(next)).toEqual(["Tue, Mar 9, 6:30 PM EST", "Tue, Apr 13, 6:30 PM EDT"]);
    expect(next.map(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime())).toEqual([
      7_200_000, 5_400_000,
    ]);
  });

  it("without a rule keeps weekdays and distances, by the clocks of the place", () => {
    const season = [evening("2026-10-13T18:30"), evening("2026-10-22T08:00")];
    expect(said(shiftedSeason(season, zone, "2027-03-08"))).toEqual([
      "Tue, Mar 9, 6:30 PM EST",
      "Thu, Mar 18, 8:00 AM EDT",
    ]);
  });

  it("of no sessions makes none, and refuses what is no day", () => {
    expect(shiftedSeason([], zone, "2027-03-08")).toEqual([]);
    expect(() => shiftedSeason([evening("2026-10-13T18:30")], zone, "2027-02-30")).toThrow();
  });
});
