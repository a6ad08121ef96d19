import type { TableRow } from "@/lib/csv/table";
import {
  answerCell,
  capacityCell,
  linkedInCell,
  textCell,
  timeZoneCell,
  topicsCell,
  yearsCell,
} from "./cells";
import { readEmail } from "./email";
import { answersOf, cellOf, isEmptyRow, type Layout, lineOf } from "./layout";
import { type Names, readNames } from "./name";
import type { OrganizerAnswer } from "./person";
import { Remarks, type RosterNote } from "./remarks";
import { type RoleReading, readRole } from "./role";
import { readTimestamp } from "./timestamp";

/** What one row says, before it is held against the other rows and against what is known. Empty cells say nothing. */
export interface Candidate {
  rowNumber: number;
  email: string;
  names: Names | null;
  /** First and last name stand in one cell, so which is which was guessed. */
  namesSplit: boolean;
  /** The role's cell as it stands in the file. */
  roleCell: string;
  role: RoleReading;
  employer: string;
  title: string;
  yearsOfExperience: number | null;
  topics: string[];
  capacity: number | "default" | null;
  timeZone: string | null;
  linkedIn: string;
  organizerOnly: OrganizerAnswer[];
  appliedAt: Date | null;
  notes: RosterNote[];
}

export type RowReading =
  | { kind: "candidate"; candidate: Candidate }
  | { kind: "empty" }
  | { kind: "refused"; why: string };

/**
 * Reads one row. Only the address is indispensable: any other cell that does not fit its field is kept as an
 * answer for the organizers, and a note says so. `zone` (IANA) is where a timestamp that names none was taken.
 */
export function readRow(layout: Layout, row: TableRow, zone: string): RowReading {
  if (isEmptyRow(layout, row)) return { kind: "empty" };
  if (row.cells.length > layout.headers.length) return { kind: "refused", why: tooManyCells(layout, row) };
  const address = readEmail(cellOf(layout, row, "email"));
  if (!address.ok) return { kind: "refused", why: address.why };
  return { kind: "candidate", candidate: candidateOf(layout, row, address.email, zone) };
}

function candidateOf(layout: Layout, row: TableRow, email: string, zone: string): Candidate {
  const remarks = new Remarks(layout);
  const text = (field: Parameters<typeof textCell>[0]) =>
    textCell(field, lineOf(layout, row, field), remarks);
  const said = {
    rowNumber: row.rowNumber,
    email,
    names: readNames({ first: text("firstName"), last: text("lastName"), full: text("fullName") }),
    namesSplit: lineOf(layout, row, "firstName") === "" && lineOf(layout, row, "lastName") === "",
    roleCell: lineOf(layout, row, "role"),
    role: readRole(lineOf(layout, row, "role")),
    employer: text("employer"),
    title: text("title"),
    yearsOfExperience: yearsCell(lineOf(layout, row, "yearsOfExperience"), remarks),
    topics: topicsCell(cellOf(layout, row, "topics"), remarks),
    capacity: capacityCell(lineOf(layout, row, "capacity"), remarks),
    timeZone: timeZoneCell(lineOf(layout, row, "timeZone"), remarks),
    linkedIn: linkedInCell(lineOf(layout, row, "linkedIn"), remarks),
    appliedAt: readTimestamp(cellOf(layout, row, "timestamp"), layout.dateOrder, zone),
  };
  const answers = [...answersOf(layout, row), ...remarks.setAside];
  return {
    ...said,
    organizerOnly: answers.map((answer) => answerCell(answer, remarks)),
    notes: remarks.notes,
  };
}

function tooManyCells(layout: Layout, row: TableRow): string {
  return `This row has ${row.cells.length} cells under ${layout.headers.length} headings, so nobody can tell which is which. A cell that holds the separator needs quotation marks around it.`;
}
