import { expect, test } from "vitest";
import { dateOrderOf, isAmbiguousDate, readTimestamp, tellsDateOrder } from "./timestamp";

const zone = "America/New_York";

test.each([
  ["2026/10/02 2:01:07 PM EST", "2026-10-02T19:01:07.000Z"],
  ["2026/10/04 12:03:21 AM EST", "2026-10-04T05:03:21.000Z"],
  ["2026/10/04 12:03:21 PM GMT+1", "2026-10-04T11:03:21.000Z"],
  ["2026/10/04 9:00:00 a.m. UTC", "2026-10-04T09:00:00.000Z"],
  ["2026-10-02T14:01:07Z", "2026-10-02T14:01:07.000Z"],
  ["2026-10-02T14:01:07.123+05:30", "2026-10-02T08:31:07.000Z"],
  ["2026-07-02 14:01", "2026-07-02T18:01:00.000Z"],
  ["2026-12-02 14:01 (CET)", "2026-12-02T13:01:00.000Z"],
  ["2026-12-02", "2026-12-02T05:00:00.000Z"],
  ["10/2/2026 14:01:07", "2026-10-02T18:01:07.000Z"],
  ["10/2/26 2:01 pm", "2026-10-02T18:01:00.000Z"],
])("%s", (cell, instant) => {
  expect(readTimestamp(cell, "month-first", zone)?.toISOString()).toBe(instant);
});

test("the clock that a zone of winter time names is not set forward in summer", () => {
  expect(readTimestamp("2026/07/01 8:00:00 AM EST", "month-first", zone)?.toISOString()).toBe(
    "2026-07-01T13:00:00.000Z",
  );
});

test("a column with a 25th month writes the day first, and so do dots", () => {
  expect(dateOrderOf(["3/4/2026 10:00", "25/4/2026 10:00"])).toBe("day-first");
  expect(dateOrderOf(["3.4.2026"])).toBe("day-first");
  expect(dateOrderOf(["3/4/2026 10:00", "4/25/2026", "2026-25-04", "soon"])).toBe("month-first");
  expect(readTimestamp("3/4/2026 10:00 UTC", "day-first", zone)?.toISOString()).toBe(
    "2026-04-03T10:00:00.000Z",
  );
});

test("a column of numbers counts days, as spreadsheets do", () => {
  expect(dateOrderOf(["45932.5", "", "45933"])).toBe("serial");
  expect(dateOrderOf(["45932.5", "10/2/2026"])).toBe("month-first");
  expect(dateOrderOf(["12", "7"])).toBe("month-first");
  expect(readTimestamp("45932.5", "serial", zone)?.toISOString()).toBe("2025-10-02T16:00:00.000Z");
  expect(readTimestamp("45932,25", "serial", "UTC")?.toISOString()).toBe("2025-10-02T06:00:00.000Z");
  expect(readTimestamp("1/2/2026", "serial", "UTC")?.toISOString()).toBe("2026-01-02T00:00:00.000Z");
});

test.each([
  ["31.12.2025 18:00", "day-first", "2025-12-31T23:00:00.000Z"],
  ["12/31/2025", "month-first", "2025-12-31T05:00:00.000Z"],
  ["31/12/2025", "day-first", "2025-12-31T05:00:00.000Z"],
] as const)("%s tells its own order", (cell, order, instant) => {
  expect(dateOrderOf(["1/2/2025", cell])).toBe(order);
  expect(tellsDateOrder(["1/2/2025", cell])).toBe(true);
  expect(readTimestamp(cell, order, zone)?.toISOString()).toBe(instant);
});

test("a date that could be two is known as such", () => {
  expect(["3/4/2026", "3-4-26 10:00"].map(isAmbiguousDate)).toEqual([true, true]);
  expect(["3/3/2026", "13/4/2026", "3.4.2026", "2026-03-04", "soon"].map(isAmbiguousDate)).toEqual(
    Array(5).fill(false),
  );
  expect(tellsDateOrder(["3/4/2026", "5/6/2026"])).toBe(false);
});

test.each([
  "",
  "soon",
  "2026/02/30 1:00 PM EST",
  "2026-10-02 25:00",
  "2026/10/02 13:00 PM",
  "2026-10-02 at noon",
  "45932.5",
])("%j is no time", (cell) => {
  expect(readTimestamp(cell, "month-first", zone)).toBeNull();
});
