import { Temporal } from "temporal-polyfill";
import { CalendarError, clockIn, instantIn } from "@/lib/calendar/zone";
import { type SeasonRule, seasonDates, type Weekday } from "@/lib/sessions/rules";

type Times = { startsAt: Date; endsAt: Date };

/** The rule a season went by, and its time of day (HH:MM). */
export type Rhythm = { rule: SeasonRule; time: string };

const weekOf = (day: Temporal.PlainDateTime) => Math.ceil(day.day / 7);
const isLastOfMonth = (day: Temporal.PlainDateTime) => day.day + 7 > day.daysInMonth;
const monthOf = (day: Temporal.PlainDateTime) => day.year * 12 + day.month;

/**
 * The rule that every one of these sessions follows, by the clocks of `zone` (IANA); null where an evening is out of step.
 * Takes instants in order. Two evenings are a rhythm, one alone is none.
 */
export function rhythmOf(startsAt: readonly Date[], zone: string): Rhythm | null {
  const days = startsAt.map((instant) => clockIn(zone, instant));
  const [first, second] = days;
  if (!first || !second) return null;
  const time = first.toPlainTime().toString({ smallestUnit: "minute" });
  const weekday = first.dayOfWeek as Weekday;
  const inStep = days.every(
    (day) => day.dayOfWeek === weekday && day.toPlainTime().equals(first.toPlainTime()),
  );
  if (!inStep) return null;
  const rule = monthlyRule(days, weekday) ?? weeklyRule(days, weekday);
  return rule && { rule, time };
}

function monthlyRule(days: readonly Temporal.PlainDateTime[], weekday: Weekday): SeasonRule | null {
  const [first] = days;
  if (!first || !days.every((day, at) => monthOf(day) === monthOf(first) + at)) return null;
  const week = weekOf(first);
  const isNumbered = week === 1 || week === 2 || week === 3 || week === 4;
  if (isNumbered && days.every((day) => weekOf(day) === week)) return { kind: "monthly", week, weekday };
  return days.every(isLastOfMonth) ? { kind: "monthly", week: "last", weekday } : null;
}

function weeklyRule(days: readonly Temporal.PlainDateTime[], weekday: Weekday): SeasonRule | null {
  const gaps = days.slice(1).map((day, at) => days[at]?.toPlainDate().until(day.toPlainDate()).days ?? 0);
  const [gap] = gaps;
  if (!gap || gap % 7 !== 0 || !gaps.every((other) => other === gap)) return null;
  return { kind: "every", weeks: gap / 7, weekday };
}

/**
 * The same evenings in a season that begins on `startsOn` (YYYY-MM-DD, in `zone`) or the first day after it that fits: by
 * the rule they followed, else each as many days after the first as before. Every evening keeps its time of day and length.
 * Throws `CalendarError`.
 */
export function shiftedSeason<T extends Times>(sessions: readonly T[], zone: string, startsOn: string): T[] {
  const begins = beginsOf(sessions, zone, startsOn);
  return sessions.map((session, at) => {
    const startsAt = begins[at] ?? session.startsAt;
    const length = session.endsAt.getTime() - session.startsAt.getTime();
    return { ...session, startsAt, endsAt: new Date(startsAt.getTime() + length) };
  });
}

function beginsOf(sessions: readonly Times[], zone: string, startsOn: string): Date[] {
  const before = sessions.map(({ startsAt }) => startsAt);
  const rhythm = rhythmOf(before, zone);
  if (rhythm) {
    // The lengths are put back by the caller.
    const season = { startsOn, zone, minutes: 60, count: before.length, ...rhythm };
    return seasonDates(season).map(({ startsAt }) => startsAt);
  }
  const days = before.map((instant) => clockIn(zone, instant));
  const [first] = days;
  if (!first) return [];
  const begin = firstOn(startsOn, first.dayOfWeek);
  return days.map((day) => {
    const after = first.toPlainDate().until(day.toPlainDate(), { largestUnit: "days" });
    return instantIn(zone, begin.add(after).toPlainDateTime(day.toPlainTime()));
  });
}

function firstOn(startsOn: string, weekday: number): Temporal.PlainDate {
  let day: Temporal.PlainDate;
  try {
    day = Temporal.PlainDate.from(startsOn);
  } catch {
    throw new CalendarError("date", "Please choose a day of the calendar.");
  }
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
}
