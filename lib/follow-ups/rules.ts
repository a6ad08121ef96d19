import { daysAfter, daysUntil } from "@/lib/calendar/days";
import { formatDay } from "@/lib/calendar/when";
import { invalid } from "@/lib/errors";

/** When a promise is due, for the one who looks at it today: "due tomorrow", "was due Nov 30, 2026". Never a reproach. */
export function dueWords(day: string, today: string, locale: string): string {
  const days = daysUntil(today, day);
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  const date = formatDay(new Date(`${day}T12:00:00Z`), "UTC", locale);
  if (days < 0) return `was due ${date}`;
  return days < 7 ? `due in ${days} days` : `due ${date}`;
}

/** Days to choose from with one tap, beside any other. */
export const soon = [
  { days: 1, label: "Tomorrow" },
  { days: 7, label: "In a week" },
  { days: 14, label: "In two weeks" },
  { days: 30, label: "In a month" },
] as const;

/** How far ahead a promise may be dated, in days: a year. */
const LATEST = 366;
/** A promise noted with one tap is due in a week. */
export const DUE_IN = 7;

/**
 * The day that was chosen: so many days from today, or a date. Throws `invalid` on `dueOn` for one that is over or more than a
 * year away.
 */
export function dueDay(today: string, { due, dueOn }: { due: number; dueOn?: string | undefined }): string {
  const day = dueOn ?? daysAfter(today, due);
  const ahead = daysUntil(today, day);
  if (ahead < 0) throw invalid("This day is over.", { dueOn: "Please choose today or a day to come." });
  if (ahead > LATEST) throw invalid("This is far away.", { dueOn: "Please choose a day within a year." });
  return day;
}

const NUDGE_EVERY = 3 * 86_400_000;

/** From when on somebody may be reminded again; null: now. Once in three days is enough. */
export function nudgeFrom(nudgedAt: Date | null, at: Date): Date | null {
  const next = nudgedAt && new Date(nudgedAt.getTime() + NUDGE_EVERY);
  return next && next > at ? next : null;
}

/** Ready-made kind words with which a promise is let go: by the one who made it, and by the one it was made to. */
export const dropWords = {
  full: "Life is full right now, so I let this one go. Thank you for your patience.",
  changed: "Things have changed, and this one is not needed any more.",
  elsewhere: "It has found another way. Thank you for having had it in mind.",
} as const;

type Counts = { open: number; overdue: number; done: number; dropped: number };

/** How the promises of a cohort's people stand, for organizers; empty where there are none. */
export function countsSentence({ open, overdue, done, dropped }: Counts): string {
  const all = open + done + dropped;
  if (all === 0) return "";
  const late = overdue > 0 ? ` (${overdue} past the day)` : "";
  const made = all === 1 ? "One promise was made" : `${all} promises were made`;
  return `${made} between people of this cohort: ${done} kept, ${open} open${late}, ${dropped} let go.`;
}
