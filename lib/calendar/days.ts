import { Temporal } from "temporal-polyfill";
import { clockIn } from "@/lib/calendar/zone";

/** The day it is for somebody in `zone` (IANA): "2026-12-01". */
export const todayIn = (zone: string, at: Date): string => clockIn(zone, at).toPlainDate().toString();

/** A day of the calendar so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** How many days from one day to another; negative where it is before. */
export const daysUntil = (today: string, day: string): number =>
  Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(day), { largestUnit: "days" }).days;

/** A day as the database keeps it, and back. */
export const dayToDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dateToDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The same of a day that may not be set. */
export const dayIfSet = (date: Date | null): string | null => date && dateToDay(date);
