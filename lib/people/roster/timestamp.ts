import { Temporal } from "temporal-polyfill";

/** How a column writes dates like 3/4/2026; "serial" where it holds the numbers by which spreadsheets count days. */
export type DateOrder = "month-first" | "day-first" | "serial";

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T ,]+(?=\S))/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T ,]+(?=\S))/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?\s*(.*)$/i;
const offset = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i;

// Hours east of Greenwich. An export that says EST in July means EST: its clock is not set forward.
const abbreviations: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  IST: 5.5,
  AST: -4,
  ADT: -3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/**
 * Serial where all are numbers of days; day first where some value of the column can be read no other way (25/12/2026, or dots as in 2.10.2026), else
 * month first.
 */
export function dateOrderOf(values: readonly string[]): DateOrder {
  const filled = values.filter((value) => value.trim() !== "");
  if (filled.length > 0 && filled.every((value) => serialOf(value) !== null)) return "serial";
  const dayFirst = values.some((value) => {
    const parts = yearLast.exec(value.trim());
    return parts !== null && (parts[2] === "." || Number(parts[1]) > 12);
  });
  return dayFirst ? "day-first" : "month-first";
}

// Days since 1899-12-30, from 1982 to 2119: smaller and larger numbers are something else.
function serialOf(value: string): number | null {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(value.trim()) ? Number(value.trim().replace(",", ".")) : Number.NaN;
  return days >= 30_000 && days < 80_000 ? days : null;
}

function fromSerial(days: number, zone: string): Date {
  const seconds = Math.round((days % 1) * 86_400);
  const day = Temporal.PlainDate.from("1899-12-30").add({ days: Math.floor(days) });
  return new Date(day.toPlainDateTime("00:00").add({ seconds }).toZonedDateTime(zone).epochMilliseconds);
}

/** Whether a date's day and month could change places and nothing but its column says which is which. */
export function isAmbiguousDate(value: string): boolean {
  const parts = yearLast.exec(value.trim());
  const [first, second] = [Number(parts?.[1]), Number(parts?.[3])];
  return parts !== null && parts[2] !== "." && first <= 12 && second <= 12 && first !== second;
}

/** Whether some value of the column tells day and month apart. */
export const tellsDateOrder = (values: readonly string[]): boolean =>
  values.some((value) => {
    const parts = yearLast.exec(value.trim());
    return parts !== null && (parts[2] === "." || Number(parts[1]) > 12 || Number(parts[3]) > 12);
  });

/**
 * Reads when a form was sent, as forms and spreadsheets write it: "2026/10/02 2:01:07 PM EST",
 * "2026-10-02T14:01:07Z", "10/2/2026 14:01", "2.10.2026", and 45932.5 in a column of such numbers. A date alone is its midnight; a time without a zone, or
 * with one not known here, is read in `zone` (IANA). Null for anything else.
 */
export function readTimestamp(cell: string, order: DateOrder, zone: string): Date | null {
  const text = cell.trim();
  const serial = order === "serial" ? serialOf(text) : null;
  if (serial !== null) return fromSerial(serial, zone);
  const date = yearFirst.exec(text) ?? yearLast.exec(text);
  if (date === null) return null;
  const rest = text.slice(date[0].length);
  const time = rest === "" ? null : clock.exec(rest);
  if (rest !== "" && time === null) return null;
  try {
    const local = Temporal.PlainDateTime.from(
      { ...dayOf(date, order), ...hourOf(time) },
      { overflow: "reject" },
    );
    const hours = offsetOf(time?.[5] ?? "");
    if (hours === null) return new Date(local.toZonedDateTime(zone).epochMilliseconds);
    return new Date(local.toZonedDateTime("UTC").epochMilliseconds - hours * 3_600_000);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function dayOf(parts: RegExpExecArray, order: DateOrder): { year: number; month: number; day: number } {
  const [first, second, third] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[1]?.length === 4) return { year: first, month: second, day: third };
  const year = third < 100 ? 2000 + third : third;
  return order === "day-first" ? { year, month: second, day: first } : { year, month: first, day: second };
}

function hourOf(time: RegExpExecArray | null): { hour: number; minute: number; second: number } {
  const half = time?.[4]?.toLowerCase();
  const hour = Number(time?.[1] ?? 0);
  if (half !== undefined && (hour < 1 || hour > 12)) throw new RangeError("hour");
  const on24 = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return { hour: on24, minute: Number(time?.[2] ?? 0), second: Number(time?.[3] ?? 0) };
}

function offsetOf(words: string): number | null {
  const text = words.trim().replace(/^\((.*)\)$/, "$1");
  const known = abbreviations[text.toUpperCase()];
  if (known !== undefined) return known;
  const parts = offset.exec(text);
  if (parts === null) return null;
  const hours = Number(parts[2]) + Number(parts[3] ?? 0) / 60;
  return parts[1] === "-" ? -hours : hours;
}
