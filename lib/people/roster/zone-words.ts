import type { ZoneReading } from "./time-zone";

// Words on the left as `time-zone.ts` leaves them: lower case, without "time", "standard", "daylight", "(US)".
const named: Readonly<Record<string, string>> = {
  "America/New_York": "eastern, et, boston, new york",
  "America/Chicago": "central, ct, chicago",
  "America/Denver": "mountain, mt, denver",
  "America/Phoenix": "arizona, phoenix",
  "America/Los_Angeles": "pacific, pt, los angeles, san francisco, seattle",
  "America/Anchorage": "alaska",
  "Pacific/Honolulu": "hawaii, honolulu",
  "America/Halifax": "atlantic",
  "America/Toronto": "toronto",
  "America/Sao_Paulo": "brasilia, são paulo, sao paulo",
  UTC: "utc, coordinated universal, z",
  "Europe/London": "british, united kingdom, uk, london",
  "Europe/Dublin": "ireland, dublin",
  "Europe/Berlin": "germany, berlin",
  "Europe/Paris": "france, paris",
  "Asia/Kolkata": "india, indian",
  "Asia/Singapore": "singapore",
  "Asia/Tokyo": "japan, tokyo",
  "Australia/Sydney": "australian eastern, sydney",
};

// Abbreviations that stand for a region's clock, in winter and summer alike. CET follows the tz database, which
// links it to Brussels.
const abbreviated: Readonly<Record<string, string>> = {
  "America/New_York": "est, edt",
  "America/Chicago": "cst, cdt",
  "America/Denver": "mst, mdt",
  "America/Los_Angeles": "pst, pdt",
  "America/Anchorage": "akst, akdt",
  "Pacific/Honolulu": "hst",
  "America/Halifax": "ast, adt",
  "Europe/London": "gmt, bst, greenwich mean",
  "Europe/Lisbon": "wet, west, western european",
  "Europe/Brussels": "cet, cest, central european",
  "Europe/Athens": "eet, eest, eastern european",
  "Asia/Kolkata": "ist",
  "Asia/Singapore": "sgt",
  "Asia/Tokyo": "jst",
  "Australia/Sydney": "aest, aedt",
};

/** What people call time zones. */
export const zoneWords: ReadonlyMap<string, ZoneReading> = new Map([
  ...entries(named, true),
  ...entries(abbreviated, false),
]);

function entries(zones: Readonly<Record<string, string>>, certain: boolean): [string, ZoneReading][] {
  return Object.entries(zones).flatMap(([zone, words]) =>
    words.split(", ").map((word): [string, ZoneReading] => [word, { zone, certain }]),
  );
}
