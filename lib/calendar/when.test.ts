import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, formatSpan, formatTime, formatWhen, parseLocal, toLocal, zoneName } from "./when";
import { CalendarError } from "./zone";

const evening = new Date("2026-11-24T23:30:00Z");
const zones = fc.constantFrom(
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "UTC",
);

describe("instants for people", () => {
  it("says date, time and zone", () => {
    expect(formatWhen(evening, "America/New_York", "en-US")).toBe("Tue, Nov 24, 6:30 PM EST");
    expect(formatWhen(evening, "Asia/Kathmandu", "en-US")).toBe("Wed, Nov 25, 5:15 AM GMT+5:45");
    expect(formatWhen(new Date("2026-07-14T22:30:00Z"), "America/New_York", "en-US")).toBe(
      "Tue, Jul 14, 6:30 PM EDT",
    );
    expect(formatWhen(evening, "Europe/Berlin", "de")).toBe("Mi., 25. Nov., 00:30 MEZ");
  });

  it("calls a zone what people call it", () => {
    expect(zoneName("America/New_York")).toBe("Eastern Time");
    expect(zoneName("Europe/Berlin")).toBe("Central European Time");
    expect(zoneName("UTC")).toBe("UTC");
  });

  it("says the day of a span once", () => {
    const end = new Date(evening.getTime() + 90 * 60_000);
    expect(formatSpan(evening, end, "America/New_York", "en-US").replace(/\s/g, " ")).toBe(
      "Tue, Nov 24, 6:30 – 8:00 PM EST",
    );
  });

  it("says the time alone", () => {
    expect(formatTime(evening, "America/New_York", "en-US")).toBe("6:30 PM EST");
    expect(formatTime(evening, "Europe/Berlin", "de")).toBe("00:30 MEZ");
  });

  it("takes the day from the zone, not from UTC", () => {
    expect(formatDay(evening, "America/New_York", "en-US")).toBe("Nov 24, 2026");
    expect(formatDay(evening, "Asia/Kathmandu", "en-US")).toBe("Nov 25, 2026");
  });
});

describe("a local date and time", () => {
  it("is read in its zone and written back", () => {
    expect(parseLocal("2026-11-24T18:30", "America/New_York")).toEqual(evening);
    expect(toLocal(evening, "America/New_York")).toBe("2026-11-24T18:30");
    expect(toLocal(evening, "Asia/Kathmandu")).toBe("2026-11-25T05:15");
  });

  it("moves forward out of a gap and takes the first of two", () => {
    expect(parseLocal("2027-03-14T02:30", "America/New_York")).toEqual(new Date("2027-03-14T07:30:00Z"));
    expect(parseLocal("2026-11-01T01:30", "America/New_York")).toEqual(new Date("2026-11-01T05:30:00Z"));
    // Lord Howe moves its clocks by half an hour only.
    expect(toLocal(parseLocal("2026-10-04T02:15", "Australia/Lord_Howe"), "Australia/Lord_Howe")).toBe(
      "2026-10-04T02:45",
    );
  });

  it("survives the way there and back from any instant, to the minute, but for the hour that comes twice", () => {
    const day = fc.date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2040-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, zones, (instant, zone) => {
        const text = toLocal(instant, zone);
        const again = parseLocal(text, zone);
        expect(toLocal(again, zone)).toBe(text);
        const minutesLost = (instant.getTime() - again.getTime()) / 60_000;
        expect(minutesLost).toBeGreaterThanOrEqual(0);
        expect(minutesLost).toBeLessThan(61);
      }),
    );
  });

  it.each([
    ["2026-02-30T18:30", "UTC", "date"],
    ["2026-11-24T24:30", "UTC", "date"],
    ["2026-11-24", "UTC", "date"],
    ["2026-11-24T18:30Z", "UTC", "date"],
    ["", "UTC", "date"],
    ["2026-11-24T18:30", "Boston", "zone"],
    ["2026-11-24T18:30", "+05:45", "zone"],
    ["2026-11-24T18:30", "", "zone"],
  ])("refuses %j in %j", (input, zone, part) => {
    expect(() => parseLocal(input, zone)).toThrow(expect.objectContaining({ part, name: "CalendarError" }));
    expect(() => parseLocal(input, zone)).toThrow(CalendarError);
    expect(() => parseLocal(input, zone)).toThrow(RangeError);
  });

  it("refuses a moment that is none", () => {
    expect(() => toLocal(new Date(Number.NaN), "UTC")).toThrow(CalendarError);
  });
});
