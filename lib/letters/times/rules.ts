import { clockIn, instantIn } from "@/lib/calendar/zone";
import type { NoticeRhythm } from "@/lib/db/generated/enums";
import { usualLead } from "@/lib/letters/reminding/rules";

/** When somebody wants mail, by the clocks of their zone. */
export type Times = {
  rhythm: NoticeRhythm;
  /** 0 to 23. */
  hour: number;
  /** Monday is 1. */
  weekday: number;
  /** Hours without mail; the same twice: none. */
  quietFrom: number;
  quietUntil: number;
  /** How many minutes before a session or a meeting they are reminded; 0: never. */
  lead: number;
};

/** For whoever has chosen nothing; the hours are where the form begins. */
export const atOnce: Times = {
  rhythm: "once",
  hour: 8,
  weekday: 1,
  quietFrom: 0,
  quietUntil: 0,
  lead: usualLead,
};

/** Where the form begins for whoever has no quiet hours yet. */
export const usualNight = { quietFrom: 21, quietUntil: 7 };

type Hours = Pick<Times, "quietFrom" | "quietUntil">;

export const hasQuiet = ({ quietFrom, quietUntil }: Hours): boolean => quietFrom !== quietUntil;

/** Whether an hour of the clock lies in the quiet ones, which may reach over midnight. */
export function isQuiet(hour: number, { quietFrom, quietUntil }: Hours): boolean {
  if (quietFrom <= quietUntil) return quietFrom <= hour && hour < quietUntil;
  return hour >= quietFrom || hour < quietUntil;
}

/**
 * When what happens `at` may be mailed to somebody in `zone` (IANA): null for at once, otherwise a later instant. A mail of every
 * day or week comes at its hour also within the quiet ones: that is asked for by name.
 */
export function mailTime(times: Times, zone: string, at: Date): Date | null {
  const { hour } = clockIn(zone, at);
  if (times.rhythm === "once") return isQuiet(hour, times) ? nextAt(times.quietUntil, zone, at) : null;
  return nextAt(times.hour, zone, at, times.rhythm === "weekly" ? times.weekday : undefined);
}

/** The next time after `at` that clocks in `zone` show that full hour; on that day of the week, where one is told. */
function nextAt(hour: number, zone: string, at: Date, weekday?: number): Date {
  const today = clockIn(zone, at).toPlainDate();
  for (let days = 0; ; days++) {
    const day = today.add({ days });
    if (weekday && day.dayOfWeek !== weekday) continue;
    const instant = instantIn(zone, day.toPlainDateTime({ hour }));
    if (instant > at) return instant;
  }
}

const hourOf = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Every hour of the day as the form offers it. */
export const hourChoices = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hourOf(hour),
}));

export const weekdayChoices = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].map((label, index) => ({ value: String(index + 1), label }));
