import { Temporal } from "temporal-polyfill";
import { CalendarError, clockIn, instantIn } from "./zone";

const LOCAL_INPUT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;

const DATE_AND_TIME = {
  weekday: "short",
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
} as const satisfies Intl.DateTimeFormatOptions;

const { hour, minute, timeZoneName } = DATE_AND_TIME;
const formats = {
  when: DATE_AND_TIME,
  time: { hour, minute, timeZoneName },
  day: { dateStyle: "medium" },
  weekday: { weekday: "long" },
  zone: { timeZoneName: "longGeneric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const mostKept = 500;
const kept = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does; a page uses the same few again and again. */
function formatter(kind: keyof typeof formats, zone: string, locale: string): Intl.DateTimeFormat {
  const key = `${kind} ${zone} ${locale}`;
  const known = kept.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...formats[kind], timeZone: zone });
  // Locales come from browsers, so nobody knows how many there are.
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

/**
 * Date, time and zone of a UTC instant for people, as the locale writes them: "Tue, Nov 24, 6:30 PM EST".
 * `zone` is IANA. Call it on the server only: a browser's language data may spell the same moment differently.
 */
export function formatWhen(instant: Date, zone: string, locale: string): string {
  return formatter("when", zone, locale).format(instant);
}

/** From when to when, the day and the zone said once where they agree: "Tue, Nov 24, 6:30 – 8:00 PM EST". */
export function formatSpan(startsAt: Date, endsAt: Date, zone: string, locale: string): string {
  return formatter("when", zone, locale).formatRange(startsAt, endsAt);
}

/** The time of day of a UTC instant, where the day is said in words: "6:30 PM EST". */
export function formatTime(instant: Date, zone: string, locale: string): string {
  return formatter("time", zone, locale).format(instant);
}

/** The day of the week of a UTC instant in `zone`, where it is near: "Tuesday". */
export function formatWeekday(instant: Date, zone: string, locale: string): string {
  return formatter("weekday", zone, locale).format(instant);
}

/** What people call an IANA zone, in English: "Eastern Time". One without such a name, like UTC, is called what it is. */
export function zoneName(zone: string): string {
  const parts = formatter("zone", zone, "en-US").formatToParts(Date.UTC(2024, 0, 1));
  const name = parts.find(({ type }) => type === "timeZoneName")?.value;
  return !name || name.startsWith("GMT") ? zone.replaceAll("_", " ") : name;
}

/** The day of a UTC instant in `zone`, with its year: "Nov 24, 2026". */
export function formatDay(instant: Date, zone: string, locale: string): string {
  return formatter("day", zone, locale).format(instant);
}

/**
 * Reads the value of an `<input type="datetime-local">` ("2026-11-24T18:30") as a time in `zone` and returns the UTC
 * instant; gaps and overlaps as in `instantIn`. Throws `CalendarError("date" | "zone")`.
 */
export function parseLocal(input: string, zone: string): Date {
  if (!LOCAL_INPUT.test(input))
    throw new CalendarError("date", "Give a date and a time, such as 2026-11-24T18:30.");
  return instantIn(zone, plainDateTime(input));
}

/** The way back: a UTC instant as the value of an `<input type="datetime-local">` in `zone`, to the minute. */
export function toLocal(instant: Date, zone: string): string {
  return clockIn(zone, instant).toString({ smallestUnit: "minute" });
}

function plainDateTime(input: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(input, { overflow: "reject" });
  } catch {
    throw new CalendarError("date", "The calendar has no such date and time.");
  }
}
