import { Temporal } from "temporal-polyfill";

/** A date, time, zone or rule that cannot be; `part` says which, `message` is fit for people. */
export class CalendarError extends RangeError {
  constructor(
    readonly part: "date" | "time" | "zone" | "rule" | "minutes" | "count",
    message: string,
  ) {
    super(message);
    this.name = "CalendarError";
  }
}

/**
 * The UTC instant at which clocks in `zone` (IANA) show `local`. A time that the clocks skip moves forward by the gap, of one
 * that happens twice the first counts ("compatible", RFC 5545). Throws `CalendarError("zone")`.
 */
export function instantIn(zone: string, local: Temporal.PlainDateTime): Date {
  checkZone(zone);
  return new Date(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** What clocks in `zone` (IANA) show at a UTC instant. Throws `CalendarError("zone" | "date")`. */
export function clockIn(zone: string, instant: Date): Temporal.PlainDateTime {
  checkZone(zone);
  if (Number.isNaN(instant.getTime())) throw new CalendarError("date", "This is no moment in time.");
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDateTime();
}

const known = new Set<string>();

/** Whether `zone` names a zone. A fixed offset such as +05:45 is none: it knows no daylight saving, and people live in places. */
export function isZone(zone: string): boolean {
  // Asking the runtime is dear, and there are but a few hundred.
  if (known.has(zone)) return true;
  const named = namesZone(zone);
  if (named) known.add(zone);
  return named;
}

function namesZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

function checkZone(zone: string): void {
  if (!isZone(zone)) throw new CalendarError("zone", `“${zone}” is not a time zone we know.`);
}
