import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleSentence, type SeasonPlan, type SeasonRule, seasonDates, type Weekday } from "./rules";

const secondTuesday: SeasonRule = { kind: "monthly", week: 2, weekday: 2 };
const boston: SeasonPlan = {
  startsOn: "2026-09-01",
  rule: secondTuesday,
  time: "18:30",
  zone: "America/New_York",
  minutes: 90,
  count: 6,
};

// No zone here skips an evening, so the property may ask for exactly the time that was wished.
const zones = fc.constantFrom(
  "Asia/Kathmandu",
  "America/New_York",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "UTC",
);
const weekdays = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);
const monthly = fc.record({
  kind: fc.constant("monthly" as const),
  week: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, "last" as const),
  weekday: weekdays,
});
const every = fc.record({
  kind: fc.constant("every" as const),
  weeks: fc.integer({ min: 1, max: 9 }),
  weekday: weekdays,
});
const startDays = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2036-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function plans<R extends SeasonRule>(rule: fc.Arbitrary<R>) {
  return fc.record({
    startsOn: startDays,
    rule,
    time: fc
      .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
    zone: zones,
    minutes: fc.integer({ min: 1, max: 600 }),
    count: fc.integer({ min: 1, max: 24 }),
  });
}

/** Weekday, date and time in the zone by Intl: a second opinion that shares no code with what is tested. */
function clock(instant: Date, zone: string) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      weekday: "long",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  return {
    weekday: names.indexOf(parts.weekday ?? "") + 1,
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe("a season's dates", () => {
  it("keep 6:30 PM in Boston across the change of clocks", () => {
    expect(seasonDates(boston).map((date) => date.startsAt.toISOString())).toEqual([
      "2026-09-08T22:30:00.000Z",
      "2026-10-13T22:30:00.000Z",
      "2026-11-10T23:30:00.000Z",
      "2026-12-08T23:30:00.000Z",
      "2027-01-12T23:30:00.000Z",
      "2027-02-09T23:30:00.000Z",
    ]);
  });

  it("may begin on the first day itself, and skip a month whose day is past", () => {
    expect(seasonDates({ ...boston, startsOn: "2026-09-08", count: 1 })[0]?.localDate).toBe("2026-09-08");
    expect(seasonDates({ ...boston, startsOn: "2026-09-09", count: 1 })[0]?.localDate).toBe("2026-10-13");
  });

  it("know the last Tuesday of a month with five and of one with four", () => {
    const rule: SeasonRule = { kind: "monthly", week: "last", weekday: 2 };
    expect(seasonDates({ ...boston, rule, count: 3 }).map((date) => date.localDate)).toEqual([
      "2026-09-29",
      "2026-10-27",
      "2026-11-24",
    ]);
    const fourth: SeasonRule = { kind: "monthly", week: 4, weekday: 2 };
    expect(seasonDates({ ...boston, rule: fourth, count: 1 })[0]?.localDate).toBe("2026-09-22");
  });

  it("move out of a skipped hour, and take the first of an hour that comes twice", () => {
    const sundays = { ...boston, rule: { kind: "every", weeks: 1, weekday: 7 } as const, count: 1 };
    const skipped = seasonDates({ ...sundays, startsOn: "2027-03-14", time: "02:30" });
    expect(skipped[0]?.startsAt.toISOString()).toBe("2027-03-14T07:30:00.000Z");
    const twice = seasonDates({ ...sundays, startsOn: "2026-11-01", time: "01:30" });
    expect(twice[0]?.startsAt.toISOString()).toBe("2026-11-01T05:30:00.000Z");
    // Two hours on the clock of that night are three in the room.
    expect(twice[0]?.endsAt.toISOString()).toBe("2026-11-01T07:00:00.000Z");
  });

  it("fall on the wished weekday and time in the zone, in order, none before the start", () => {
    fc.assert(
      fc.property(plans(fc.oneof(monthly, every)), (plan) => {
        const dates = seasonDates(plan);
        expect(dates).toHaveLength(plan.count);
        let before = "";
        for (const { startsAt, endsAt, localDate } of dates) {
          expect(clock(startsAt, plan.zone)).toEqual({
            weekday: plan.rule.weekday,
            date: localDate,
            time: plan.time,
          });
          expect(endsAt.getTime() - startsAt.getTime()).toBe(plan.minutes * 60_000);
          expect(localDate >= plan.startsOn && localDate > before).toBe(true);
          before = localDate;
        }
      }),
    );
  });

  it("come once in every month, in the wished week", () => {
    fc.assert(
      fc.property(plans(monthly), (plan) => {
        const dates = seasonDates(plan).map((date) => date.localDate);
        const months = dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
        months.forEach((month, i) => {
          expect(month).toBe((months[0] ?? 0) + i);
        });
        for (const date of dates) {
          const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
          const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
          if (plan.rule.week === "last") expect(day + 7).toBeGreaterThan(length);
          else expect(Math.ceil(day / 7)).toBe(plan.rule.week);
        }
        expect(daysBetween(plan.startsOn, dates[0] ?? "")).toBeLessThan(38);
      }),
    );
  });

  it("come every so many weeks, the first within a week of the start", () => {
    fc.assert(
      fc.property(plans(every), (plan) => {
        const dates = seasonDates(plan).map((date) => date.localDate);
        expect(daysBetween(plan.startsOn, dates[0] ?? "")).toBeLessThan(7);
        dates.slice(1).forEach((date, i) => {
          expect(daysBetween(dates[i] ?? "", date)).toBe(plan.rule.weeks * 7);
        });
      }),
    );
  });

  it.each<[string, Partial<SeasonPlan>]>([
    ["date", { startsOn: "2026-02-29" }],
    ["date", { startsOn: "next week" }],
    ["time", { time: "24:00" }],
    ["time", { time: "6:30 PM" }],
    ["zone", { zone: "Boston" }],
    ["minutes", { minutes: 0 }],
    ["minutes", { minutes: 1441 }],
    ["count", { count: 0 }],
    ["count", { count: 1.5 }],
    ["count", { count: 105 }],
    ["rule", { rule: { kind: "every", weeks: 0, weekday: 2 } }],
    ["rule", { rule: { kind: "every", weeks: 2, weekday: 8 as Weekday } }],
    ["rule", { rule: { kind: "monthly", week: 5 as 4, weekday: 2 } }],
  ])("refuse an impossible %s: %j", (part, wrong) => {
    expect(() => seasonDates({ ...boston, ...wrong })).toThrow(
      expect.objectContaining({ name: "CalendarError", part }),
    );
  });
});

describe("a rule as a sentence", () => {
  it.each<[SeasonRule, string, string, string]>([
    [secondTuesday, "America/New_York", "en-US", "The second Tuesday of each month at 6:30 PM, Eastern Time"],
    [secondTuesday, "Asia/Kathmandu", "en-US", "The second Tuesday of each month at 6:30 PM, Nepal Time"],
    [
      { kind: "every", weeks: 1, weekday: 7 },
      "Europe/Berlin",
      "de",
      "Every Sunday at 18:30, Central European Time",
    ],
    [{ kind: "every", weeks: 2, weekday: 1 }, "UTC", "en-GB", "Every other Monday at 18:30, UTC"],
    [
      { kind: "every", weeks: 6, weekday: 4 },
      "America/New_York",
      "en-US",
      "Every 6 weeks on Thursday at 6:30 PM, Eastern Time",
    ],
    [
      { kind: "monthly", week: "last", weekday: 2 },
      "America/Los_Angeles",
      "en-US",
      "The last Tuesday of each month at 6:30 PM, Pacific Time",
    ],
  ])("%j", (rule, zone, locale, sentence) => {
    expect(ruleSentence(rule, "18:30", zone, locale)).toBe(sentence);
  });
});
