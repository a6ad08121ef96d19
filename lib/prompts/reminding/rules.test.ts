import { describe, expect, it } from "vitest";
import { dayBefore, fitsBetween, reminderOf } from "@/lib/prompts/reminding/rules";

const zone = "America/New_York";
const createdAt = new Date("2026-10-01T12:00:00Z");
const prompt = (opensAt: string, closesAt: string) => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
  createdAt,
});

describe("a day before it closes", () => {
  it("is the same hour on the clock of the cohort, also where the clocks change in between", () => {
    // They go back in the night to November 1, so that day has 25 hours.
    const one = prompt("2026-10-20T13:00:00Z", "2026-11-02T01:00:00Z");
    expect(dayBefore(one, zone)).toEqual(new Date("2026-11-01T00:00:00Z"));
    expect(dayBefore(one, "Asia/Kathmandu")).toEqual(new Date("2026-11-01T01:00:00Z"));
  });

  it("is nothing where people were asked less than a day before", () => {
    expect(dayBefore(prompt("2026-10-20T13:00:00Z", "2026-10-22T12:59:00Z"), zone)).toBeNull();
    expect(dayBefore(prompt("2026-10-20T13:00:00Z", "2026-10-22T13:00:00Z"), zone)).toEqual(
      new Date("2026-10-21T13:00:00Z"),
    );
  });

  it("counts from when it was posted, for one that says it opened long ago", () => {
    expect(dayBefore(prompt("2026-09-01T13:00:00Z", "2026-10-03T11:00:00Z"), zone)).toBeNull();
  });
});

it("what was chosen is found again", () => {
  const long = prompt("2026-10-20T13:00:00Z", "2026-10-30T13:00:00Z");
  const short = prompt("2026-10-20T13:00:00Z", "2026-10-21T13:00:00Z");
  const at = (remindAt: string | null) => remindAt && new Date(remindAt);
  const chosen = (one: typeof long, remindAt: string | null) =>
    reminderOf({ ...one, remindAt: at(remindAt) || null }, zone);
  expect(chosen(long, "2026-10-29T13:00:00Z")).toBe("dayBefore");
  expect(chosen(long, "2026-10-28T13:00:00Z")).toBe("own");
  expect(chosen(long, null)).toBe("none");
  expect(chosen(short, null)).toBe("dayBefore");
});

it("a moment of one's own lies between the asking and the closing", () => {
  const one = prompt("2026-10-20T13:00:00Z", "2026-10-30T13:00:00Z");
  const fits = (moment: string) => fitsBetween(new Date(moment), one);
  expect(fits("2026-10-20T13:01:00Z")).toBe(true);
  expect(fits("2026-10-20T13:00:00Z")).toBe(false);
  expect(fits("2026-10-30T13:00:00Z")).toBe(false);
});
