import { lineIn } from "./text";

/** A number somebody wrote in words: `plain` unless something was dropped to get it ("2-3", "15+", "up to 4"). */
export type Amount = { kind: "number"; value: number; plain: boolean } | { kind: "open" };

const words = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const units = /\b(?:of experience|years?|yrs?|mentees?|people|persons?)\b/g;
const qualifiers =
  /\b(?:about|around|approx(?:imately)?|roughly|maybe|ideally|up to|at most|at least|max(?:imum|\.)?|min(?:imum|\.)?|over|more than|almost)(?=\W|$)|[~≈]/g;
const open =
  /\bas many\b|\bas needed\b|\bunlimited\b|\bno (?:limit|preference)\b|\bany(?: number)?\b|\bflexible\b|\bwhatever\b/;

/**
 * Reads a small whole number as applicants write it. Of a range the lower end ("2-3" is 2), of "15+" 15, of "less
 * than 1" 0; "3-Feb" and "2-Mar" are what spreadsheets make of "2-3"; "2,5" and "1.234,5" are numbers of other
 * locales. Null for what holds no number.
 */
export function readAmount(cell: string): Amount | null {
  const text = lineIn(cell)
    .toLowerCase()
    .replace(/[‐-―]/g, "-")
    .replace(/\b[a-z]+\b/g, (word) => (words.includes(word) ? String(words.indexOf(word)) : word));
  if (open.test(text)) return { kind: "open" };
  if (/^(?:<|less than|under)\s*1\b/.test(text)) return { kind: "number", value: 0, plain: false };
  const withoutUnits = text.replace(units, " ").trim();
  const bare = withoutUnits.replace(qualifiers, " ").replace(/\s+/g, " ").trim();
  const value = single(bare) ?? ofOtherLocales(bare) ?? lowerEnd(bare) ?? fromDate(bare);
  return value === null ? null : { kind: "number", value, plain: /^\d+$/.test(withoutUnits) };
}

function single(text: string): number | null {
  const digits = /^(\d{1,4})(?:\.\d+)?\s*\+?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

// "2,5"; "1.234,5" and "1 234,5"; "1,234" and "1,234.5". What stands behind the decimal sign is dropped, as in "2.5".
function ofOtherLocales(text: string): number | null {
  const comma = /^(\d{1,4}|\d{1,3}(?:[.  ’']\d{3})+),\d{1,2}$/.exec(text)?.[1];
  const point = /^(\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.exec(text)?.[1];
  const digits = (comma ?? point)?.replace(/\D/g, "");
  return digits === undefined ? null : Number(digits);
}

function lowerEnd(text: string): number | null {
  const ends = /^(\d{1,4})\s*(?:-|to|or|and|\/|,)\s*(\d{1,4})\s*\+?$/.exec(text);
  return ends === null ? null : Math.min(Number(ends[1]), Number(ends[2]));
}

function fromDate(text: string): number | null {
  const parts = /^(?:(\d{1,2})[- ]([a-z]{3})|([a-z]{3})[- ](\d{1,2}))$/.exec(text);
  const day = Number(parts?.[1] ?? parts?.[4]);
  const month = months.indexOf(parts?.[2] ?? parts?.[3] ?? "") + 1;
  return parts === null || month === 0 ? null : Math.min(day, month);
}
