import { expect, it, test } from "vitest";
import { cityOf, dayBegins, dayEnds, phaseAt, phaseSentence, sayDay, seasonSentence } from "./rules";

const zone = "America/New_York";
const days = { timeZone: zone, applyFrom: "2026-11-20", applyUntil: "2026-12-04" };

test.each([
  ["2026-11-20T04:59:59Z", "before"],
  ["2026-11-20T05:00:00Z", "open"],
  ["2026-12-05T04:59:59Z", "open"],
  ["2026-12-05T05:00:00Z", "over"],
])("at %s applications are %s", (at, phase) => {
  expect(phaseAt(days, new Date(at))).toBe(phase);
});

it("a day on which clocks change is as long as it is", () => {
  const hours = (day: string) => (dayEnds(day, zone).getTime() - dayBegins(day, zone).getTime()) / 3_600_000;
  expect(hours("2026-03-08")).toBe(23);
  expect(hours("2026-11-01")).toBe(25);
  // In Beirut clocks skip midnight itself.
  expect(dayBegins("2026-03-29", "Asia/Beirut").toISOString()).toBe("2026-03-28T22:00:00.000Z");
});

it("says how applications stand", () => {
  const say = (at: string) => phaseSentence(days, new Date(at), "en-US");
  expect(say("2026-11-01T00:00:00Z")).toBe(
    "Applications open on Friday, November 20, and close on Friday, December 4.",
  );
  expect(say("2026-11-24T00:00:00Z")).toBe("Applications are open until Friday, December 4.");
  expect(say("2026-12-24T00:00:00Z")).toBe("Applications closed on Friday, December 4.");
  expect(phaseSentence({ ...days, applyFrom: null }, new Date(), "en-US")).toBe("");
});

it("says when the season is", () => {
  const season = (startsOn: string | null, endsOn: string | null) =>
    seasonSentence({ startsOn, endsOn }, "en-US");
  expect(season("2027-03-01", "2027-06-30")).toBe("The season runs from Mar 1, 2027 to Jun 30, 2027.");
  expect(season("2027-03-01", null)).toBe("The season starts on Mar 1, 2027.");
  expect(season(null, null)).toBe("");
});

it("a day is the same day wherever it is read", () => {
  expect(sayDay("2026-12-04", "en-US")).toBe("Friday, December 4");
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});
