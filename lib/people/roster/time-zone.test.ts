import { expect, test } from "vitest";
import { readTimeZone } from "./time-zone";
import { zoneWords } from "./zone-words";

test.each([
  ["Eastern Time (US)", "America/New_York"],
  ["Pacific Time (US)", "America/Los_Angeles"],
  ["Central Time (US)", "America/Chicago"],
  ["(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"],
  ["US Mountain Standard Time", "America/Denver"],
  ["new york", "America/New_York"],
  ["Europe/Paris", "Europe/Paris"],
  ["america/los angeles", "America/Los_Angeles"],
  ["US/Eastern", "America/New_York"],
  ["India Standard Time", "Asia/Kolkata"],
  ["asia/calcutta", "Asia/Kolkata"],
  ["UTC", "UTC"],
])("%s is %s for certain", (text, zone) => {
  expect(readTimeZone(text)).toEqual({ zone, certain: true });
});

test.each([
  ["CET", "Europe/Brussels"],
  ["Central European Summer Time", "Europe/Brussels"],
  ["GMT", "Europe/London"],
  ["EST", "America/New_York"],
])("%s is probably %s", (text, zone) => {
  expect(readTimeZone(text)).toEqual({ zone, certain: false });
});

test.each(["", "GMT+2", "+05:30", "Mars", "Mars/Olympus", "late evenings", "../../etc/passwd"])(
  "%j is none",
  (text) => {
    expect(readTimeZone(text)).toBeNull();
  },
);

test("every known word can be reached", () => {
  for (const word of zoneWords.keys())
    expect([word, readTimeZone(word)?.certain]).toEqual([word, zoneWords.get(word)?.certain]);
});
