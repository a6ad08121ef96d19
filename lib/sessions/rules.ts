import { Temporal } from "temporal-polyfill";
import { zoneName } from "@/lib/calendar/when";
import { CalendarError, clockIn, instantIn } from "@/lib/calendar/zone";

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type SeasonRule =
  | { kind: "monthly"; week: 1 | 2 | 3 | 4 | "last"; weekday: Weekday }
  | { kind: "every"; weeks: number; weekday: Weekday };

export type SeasonPlan = {
  /** YYYY-MM-DD; the first session is on this day or the first one after it that fits the rule. */
  startsOn: string;
  rule: SeasonRule;
  /** HH:MM on a 24-hour clock, in `zone`. */
  time: string;
  /** IANA name. */
  zone: string;
  /** How long each session lasts. */
  minutes: number;
  count: number;
};

export type SeasonDate = { startsAt: Date; endsAt: Date; localDate: string };

const MOST_SESSIONS = 104;
const ORDINALS = { 1: "first", 2: "second", 3: "third", 4: "fourth", last: "last" } as const;

/**
 * Lays a season out: `count` sessions at the same time of day in the cohort's zone, whatever daylight saving does in
 * between. `startsAt` and `endsAt` are UTC instants, `endsAt` exactly `minutes` later; `localDate` is the day in the
 * zone. A time that the clocks skip that night moves forward, of one that happens twice the first counts ("compatible").
 * Throws `CalendarError` with the `part` that is impossible.
 */
export function seasonDates(plan: SeasonPlan): SeasonDate[] {
  const { rule, zone, minutes, count } = plan;
  checkRule(rule);
  if (!wholeBetween(minutes, 1, 24 * 60)) {
    throw new CalendarError("minutes", "A session lasts between one minute and a day.");
  }
  if (!wholeBetween(count, 1, MOST_SESSIONS)) {
    throw new CalendarError("count", `A season has between 1 and ${MOST_SESSIONS} sessions.`);
  }
  const time = plainTime(plan.time);
  return days(plainDate(plan.startsOn), rule, count).map((day) => {
    const startsAt = instantIn(zone, day.toPlainDateTime(time));
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    return { startsAt, endsAt, localDate: clockIn(zone, startsAt).toPlainDate().toString() };
  });
}

/**
 * The rule as a sentence without its full stop: "The second Tuesday of each month at 6:30 PM, Eastern Time". The words
 * are English; the clock (6:30 PM or 18:30) follows `locale`. `time` is HH:MM in `zone` (IANA).
 */
export function ruleSentence(rule: SeasonRule, time: string, zone: string, locale: string): string {
  checkRule(rule);
  // Any week has every weekday: 2024-01-01 was a Monday.
  const day = new Temporal.PlainDate(2024, 1, rule.weekday);
  const at = instantIn(zone, day.toPlainDateTime(plainTime(time)));
  const words = englishLike(locale);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words, { timeZone: zone, ...options });
  const weekday = say({ weekday: "long" }).format(at);
  const clock = say({ hour: "numeric", minute: "2-digit" }).format(at);
  return `${often(rule, weekday)} at ${clock}, ${zoneName(zone)}`;
}

function days(from: Temporal.PlainDate, rule: SeasonRule, count: number): Temporal.PlainDate[] {
  if (rule.kind === "every") {
    const first = from.add({ days: (rule.weekday - from.dayOfWeek + 7) % 7 });
    return Array.from({ length: count }, (_, i) => first.add({ weeks: i * rule.weeks }));
  }
  const firstMonth = from.toPlainYearMonth();
  // The first month's day may lie before the start, so look at one month more than needed.
  return Array.from({ length: count + 1 }, (_, i) => dayInMonth(firstMonth.add({ months: i }), rule))
    .filter((day) => Temporal.PlainDate.compare(day, from) >= 0)
    .slice(0, count);
}

function dayInMonth(
  month: Temporal.PlainYearMonth,
  { week, weekday }: Extract<SeasonRule, { kind: "monthly" }>,
): Temporal.PlainDate {
  if (week === "last") {
    const end = month.toPlainDate({ day: month.daysInMonth });
    return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
  }
  const start = month.toPlainDate({ day: 1 });
  return start.add({ days: ((weekday - start.dayOfWeek + 7) % 7) + (week - 1) * 7 });
}

function often(rule: SeasonRule, weekday: string): string {
  if (rule.kind === "monthly") return `The ${ORDINALS[rule.week]} ${weekday} of each month`;
  if (rule.weeks === 1) return `Every ${weekday}`;
  return rule.weeks === 2 ? `Every other ${weekday}` : `Every ${rule.weeks} weeks on ${weekday}`;
}

function englishLike(locale: string): string {
  if (new Intl.Locale(locale).language === "en") return locale;
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
  return `en-US-u-hc-${hourCycle}`;
}

function checkRule(rule: SeasonRule): void {
  if (!wholeBetween(rule.weekday, 1, 7))
    throw new CalendarError("rule", "A weekday is a number from 1 to 7.");
  if (rule.kind === "monthly" && !(rule.week in ORDINALS)) {
    throw new CalendarError("rule", "Choose the first, second, third, fourth or last week.");
  }
  if (rule.kind === "every" && !wholeBetween(rule.weeks, 1, 52)) {
    throw new CalendarError("rule", "Choose between 1 and 52 weeks.");
  }
}

function plainDate(text: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // Falls through: the form of a date, but no such day.
  }
  throw new CalendarError("date", `“${text}” is not a day in the calendar.`);
}

function plainTime(text: string): Temporal.PlainTime {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return Temporal.PlainTime.from(text);
  throw new CalendarError("time", `“${text}” is not a time of day, such as 18:30.`);
}

function wholeBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
