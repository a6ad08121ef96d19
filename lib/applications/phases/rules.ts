import { Temporal } from "temporal-polyfill";
import { dayIfSet } from "@/lib/calendar/days";
import { formatDay } from "@/lib/calendar/when";
import { instantIn } from "@/lib/calendar/zone";

/** Days of a cohort as YYYY-MM-DD in its zone, and how many it takes. */
export type CohortDays = {
  timeZone: string;
  applyFrom: string | null;
  applyUntil: string | null;
  startsOn: string | null;
  endsOn: string | null;
  mentorPlaces: number | null;
  menteePlaces: number | null;
  movesUp: boolean;
};

type Row = Omit<CohortDays, "applyFrom" | "applyUntil" | "startsOn" | "endsOn"> &
  Record<"applyFrom" | "applyUntil" | "startsOn" | "endsOn", Date | null>;

/** A cohort's row as its days. */
export const daysOf = (row: Row): CohortDays => ({
  timeZone: row.timeZone,
  applyFrom: dayIfSet(row.applyFrom),
  applyUntil: dayIfSet(row.applyUntil),
  startsOn: dayIfSet(row.startsOn),
  endsOn: dayIfSet(row.endsOn),
  mentorPlaces: row.mentorPlaces,
  menteePlaces: row.menteePlaces,
  movesUp: row.movesUp,
});

/** The instant a day (YYYY-MM-DD) begins in `zone`, whatever its clocks do that night. */
export const dayBegins = (day: string, zone: string): Date =>
  instantIn(zone, Temporal.PlainDate.from(day).toPlainDateTime());

/** The instant it is over. */
export const dayEnds = (day: string, zone: string): Date =>
  dayBegins(
    Temporal.PlainDate.from(day)
      .add(Temporal.Duration.from({ days: 1 }))
      .toString(),
    zone,
  );

/** A day for people, as the locale writes it: "Friday, December 4". A day is the same everywhere, so no zone moves it. */
export function sayDay(day: string, locale: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(Date.UTC(year, month - 1, date)));
}

/** The same with its year and without the weekday: "Dec 4, 2026". */
export const sayDate = (day: string, locale: string): string =>
  formatDay(new Date(`${day}T00:00:00Z`), "UTC", locale);

type Window = Pick<CohortDays, "timeZone" | "applyFrom" | "applyUntil">;
export type Phase = "unset" | "before" | "open" | "over";

/** Where applications stand at an instant, by the clocks of the cohort's zone. */
export function phaseAt({ timeZone, applyFrom, applyUntil }: Window, at: Date): Phase {
  if (!applyFrom || !applyUntil) return "unset";
  if (at < dayBegins(applyFrom, timeZone)) return "before";
  return at < dayEnds(applyUntil, timeZone) ? "open" : "over";
}

/** "Applications are open until Friday, December 4." Empty where no days are set. */
export function phaseSentence(days: Window, at: Date, locale: string): string {
  const { applyFrom, applyUntil } = days;
  if (!applyFrom || !applyUntil) return "";
  switch (phaseAt(days, at)) {
    case "before":
      return `Applications open on ${sayDay(applyFrom, locale)}, and close on ${sayDay(applyUntil, locale)}.`;
    case "open":
      return `Applications are open until ${sayDay(applyUntil, locale)}.`;
    default:
      return `Applications closed on ${sayDay(applyUntil, locale)}.`;
  }
}

/** "The season runs from March 1, 2027 to June 30, 2027." Empty where no day is set. */
export function seasonSentence(
  { startsOn, endsOn }: Pick<CohortDays, "startsOn" | "endsOn">,
  locale: string,
) {
  if (startsOn && endsOn)
    return `The season runs from ${sayDate(startsOn, locale)} to ${sayDate(endsOn, locale)}.`;
  if (startsOn) return `The season starts on ${sayDate(startsOn, locale)}.`;
  return endsOn ? `The season ends on ${sayDate(endsOn, locale)}.` : "";
}

/** The city a zone is named after, as people say it: "New York" of "America/New_York". */
export const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
