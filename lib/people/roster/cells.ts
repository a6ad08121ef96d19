import { type Amount, readAmount } from "./amount";
import { columnLabels } from "./fields";
import { readLinkedIn } from "./linked-in";
import type { OrganizerAnswer } from "./person";
import type { Remarks } from "./remarks";
import { cutTo, limits, looksLikeFormula, MAX_TOPICS, quoted } from "./text";
import { readTimeZone } from "./time-zone";
import { readTopics } from "./topics";

// Larger numbers are taken for something else than mentees (the database keeps up to 50), or years of work.
const MAX_CAPACITY = 50;
const MAX_YEARS = 80;
// Nobody writes a number or a time zone at greater length.
const MAX_SHORT = 100;

type TextField = "firstName" | "lastName" | "fullName" | "employer" | "title";

export function textCell(field: TextField, cell: string, remarks: Remarks): string {
  const limit = field === "employer" || field === "title" ? limits[field] : limits.name;
  const { text, cut } = cutTo(cell, limit);
  if (cut) remarks.note(field, `${columnLabels[field]}: only the first ${limit} characters are kept.`);
  if (looksLikeFormula(text)) {
    remarks.note(
      field,
      `${columnLabels[field]}: ${quoted(text)} looks like a formula. It is kept as plain text.`,
    );
  }
  return text;
}

export function yearsCell(cell: string, remarks: Remarks): number | null {
  if (cell === "") return null;
  const amount = shortAmount(cell);
  if (amount?.kind !== "number" || amount.value > MAX_YEARS) {
    remarks.keepAsAnswer("yearsOfExperience", cell, "not a number of years");
    return null;
  }
  if (!amount.plain) {
    const years = amount.value === 1 ? "1 year" : `${amount.value} years`;
    remarks.note("yearsOfExperience", `Experience of ${quoted(cell)} counts as ${years}.`);
  }
  return amount.value;
}

export function capacityCell(cell: string, remarks: Remarks): number | "default" | null {
  if (cell === "") return null;
  const amount = shortAmount(cell);
  if (amount?.kind === "open") {
    remarks.note("capacity", `${quoted(cell)} takes the cohort’s default number of mentees.`);
    return "default";
  }
  if (amount === null || amount.value > MAX_CAPACITY) {
    remarks.keepAsAnswer("capacity", cell, "not a number of mentees, so the cohort’s default counts");
    return "default";
  }
  if (!amount.plain) remarks.note("capacity", `${quoted(cell)} mentees means ${amount.value}.`);
  return amount.value;
}

export function timeZoneCell(cell: string, remarks: Remarks): string | null {
  if (cell === "") return null;
  const reading = cell.length <= MAX_SHORT ? readTimeZone(cell) : null;
  if (reading === null) {
    remarks.keepAsAnswer("timeZone", cell, "not a time zone we know");
    return null;
  }
  if (!reading.certain) remarks.note("timeZone", `Time zone ${quoted(cell)} is read as ${reading.zone}.`);
  return reading.zone;
}

export function linkedInCell(cell: string, remarks: Remarks): string {
  if (cell === "") return "";
  const address = readLinkedIn(cell);
  if (address === null) remarks.keepAsAnswer("linkedIn", cell, "not the address of a LinkedIn profile");
  return address ?? "";
}

export function topicsCell(cell: string, remarks: Remarks): string[] {
  const { topics, shortened } = readTopics(cell);
  if (shortened) {
    remarks.note(
      "topics",
      `Only the first ${MAX_TOPICS} topics are kept, with ${limits.topic} characters each.`,
    );
  }
  return topics;
}

export function answerCell({ question, answer }: OrganizerAnswer, remarks: Remarks): OrganizerAnswer {
  const { text, cut } = cutTo(answer, limits.answer);
  if (cut) {
    const kept = limits.answer.toLocaleString("en-US");
    remarks.note(
      "organizerOnly",
      `${quoted(question)}: only the first ${kept} characters of the answer are kept.`,
    );
  }
  return { question, answer: text };
}

function shortAmount(cell: string): Amount | null {
  return cell.length <= MAX_SHORT ? readAmount(cell) : null;
}
