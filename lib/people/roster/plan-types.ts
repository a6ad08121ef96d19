import type { Table } from "@/lib/csv/table";
import type { RosterChange } from "./changes";
import type { ColumnMapping } from "./fields";
import type { ExistingPerson, RosterPerson, RosterRole } from "./person";
import type { RosterNote } from "./remarks";
import type { RoleChoice } from "./role";

export interface RosterInput {
  table: Table;
  mapping: ColumnMapping;
  /** Everybody the organization knows, with their part in this cohort. */
  existing: readonly ExistingPerson[];
  /**
   * Choices by `RosterQuestion.key`; what answers no question of this file, or is no choice of it, is passed
   * over.
   */
  decisions: Readonly<Record<string, string>>;
  defaults: RosterDefaults;
  /** Fills no cohort: nobody's part is asked, and what the file says about it is kept for the organizers. */
  withoutCohort?: boolean;
}

export interface RosterDefaults {
  /** IANA zone of timestamps that name none. */
  timeZone: string;
  /** Everybody's role where no column says it. Without it every row of such a file asks. */
  role?: RosterRole | null;
}

/** Something only a person can decide about a row. */
export interface RosterQuestion {
  /** By address and column, so the decision holds when the file is read again, or a later one. */
  key: string;
  field: "role";
  /** The heading of the column, or null where the file has none for it. */
  column: string | null;
  /** At most 100 characters of it. */
  cell: string;
  why: string;
  /** The likeliest first. */
  choices: { value: RoleChoice; label: string }[];
  /** What counts now: the decision, or else the part the person already has in the cohort. */
  chosen: RoleChoice | null;
}

export interface RowFacts {
  /** As a spreadsheet numbers it, the heading being row 1. */
  rowNumber: number;
  /** "" where there is none. */
  email: string;
  /** As the file has it; "" where there is none. */
  name: string;
  /** What happens to this row and why, in a sentence or two. */
  says: string;
  notes: RosterNote[];
  /** Also those that are decided, so that the decision can be seen and changed. */
  questions: RosterQuestion[];
}

export type RosterRow = RowFacts &
  (
    | { status: "new"; person: RosterPerson }
    | { status: "changed"; person: RosterPerson; changes: RosterChange[] }
    | { status: "unchanged"; person: RosterPerson }
    | { status: "decide" }
    | { status: "skipped"; reason: "empty" | "left-out" | "left" }
    | { status: "refused" }
    /** `by` is the row that counts; null where a later application was imported before. */
    | { status: "superseded"; by: number | null }
  );

export type RosterStatus = RosterRow["status"];

export interface RosterPlan {
  /** What has to be put right first, as sentences. While there is any, `rows` is empty. */
  problems: string[];
  /** Rows by status; together they are `total`. */
  counts: Record<RosterStatus | "total", number>;
  /** The counts in one sentence. */
  says: string;
  /** What is said about cells of several rows, once each, with the numbers of the rows. */
  notes: (RosterNote & { rowNumbers: number[] })[];
  /** In the order of the file. */
  rows: RosterRow[];
}
