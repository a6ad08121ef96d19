import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTable } from "@/lib/csv/read-table";
import type { Table } from "@/lib/csv/table";
import { guessColumns } from "./columns";
import { planRoster } from "./plan";
import type { RosterPlan, RosterRow, RosterStatus } from "./plan-types";

const file = new URL("../../../fixtures/roster-form-export.csv", import.meta.url);

function readFixture(): Table {
  const result = readTable(readFileSync(file));
  if (!result.ok) throw new Error(result.problem.text);
  return result.table;
}

const table = readFixture();
const mapping = guessColumns(table);
const defaults = { timeZone: "America/New_York" };
const first = planRoster({ table, mapping, existing: [], decisions: {}, defaults });

function rowAt(plan: RosterPlan, rowNumber: number): RosterRow {
  const row = plan.rows.find((one) => one.rowNumber === rowNumber);
  if (row === undefined) throw new Error(`There is no row ${rowNumber}.`);
  return row;
}

const rowsWith = (plan: RosterPlan, status: RosterStatus) =>
  plan.rows.filter((row) => row.status === status).map(({ rowNumber }) => rowNumber);

const personsOf = (plan: RosterPlan) => plan.rows.flatMap((row) => ("person" in row ? [row.person] : []));

test("the columns are guessed", () => {
  expect(mapping).toEqual([
    "timestamp",
    "email",
    "firstName",
    "lastName",
    "role",
    "employer",
    "title",
    "yearsOfExperience",
    "topics",
    "capacity",
    "timeZone",
    "linkedIn",
    "organizerOnly",
  ]);
});

test("every row is accounted for", () => {
  expect(first.counts).toEqual({
    total: 311,
    new: 303,
    changed: 0,
    unchanged: 0,
    decide: 2,
    skipped: 1,
    refused: 3,
    superseded: 2,
  });
  expect(first.says).toBe(
    "311 rows: 303 new, 2 to decide, 2 replaced by another row, 3 that cannot be used, 1 skipped.",
  );
  expect(rowsWith(first, "decide")).toEqual([103, 135]);
  expect(rowsWith(first, "skipped")).toEqual([273]);
  expect(rowsWith(first, "refused")).toEqual([22, 50, 79]);
  expect(rowsWith(first, "superseded")).toEqual([32, 42]);
});

test("105 rows say mentor, 203 mentee; three of them have no usable address and two are replaced", () => {
  const column = mapping.indexOf("role");
  const saying = (word: string) => table.rows.filter((row) => row.cells[column] === word).length;
  expect([saying("Mentor"), saying("Mentee")]).toEqual([105, 203]);
  const roles = personsOf(first).map(({ role }) => role);
  expect(roles.filter((role) => role === "mentor")).toHaveLength(102);
  expect(roles.filter((role) => role === "mentee")).toHaveLength(201);
});

test("addresses are one in lower case without blanks", () => {
  const addresses = personsOf(first).map(({ email }) => email);
  expect(new Set(addresses).size).toBe(303);
  expect(addresses.filter((address) => !/^[a-z0-9.]+@example\.org$/.test(address))).toEqual([]);
});

test("what the refused rows are told", () => {
  expect(rowsWith(first, "refused").map((row) => rowAt(first, row).says)).toEqual([
    "“not an address” is not an email address that can be used.",
    "No email address.",
    "“two@example.org, other@example.org” is more than one email address. Keep one.",
  ]);
});

describe("single rows", () => {
  test("a later application replaces the first, and one sent twice counts once", () => {
    expect(rowAt(first, 252)).toMatchObject({ status: "new", person: { employer: "Copperline Energy" } });
    expect(rowAt(first, 252).says).toBe("New, as a mentor. Replaces the earlier application in row 42.");
    expect(rowAt(first, 42)).toMatchObject({
      by: 252,
      says: "A later application from this address is in row 252; this one is not used.",
    });
    expect(rowAt(first, 222).says).toBe("New, as a mentee. Row 32 is the same application.");
    expect(rowAt(first, 32)).toMatchObject({
      by: 222,
      says: "Row 222 is the same application again; this one is not used.",
    });
  });

  test("'Both' and an observer are asked about", () => {
    expect(rowAt(first, 103)).toMatchObject({
      email: "maybe@example.org",
      says: "“Both” leaves the role open, and a person has one role in a cohort.",
    });
    expect(rowAt(first, 135)).toMatchObject({
      email: "observer@example.org",
      says: "“I'd just like to observe” is neither mentor nor mentee.",
    });
  });

  test("a formula stays plain text", () => {
    const name = '=HYPERLINK("http://example.org","click")';
    expect(rowAt(first, 162)).toMatchObject({
      status: "new",
      person: { firstName: name, name: `${name} Sheet` },
    });
  });

  test("line breaks in an answer stay, and a blank answer is none", () => {
    expect(rowAt(first, 9)).toMatchObject({
      person: {
        organizerOnly: [{ answer: "I have small children, so no meetings before 9\nor after 19:30 please" }],
      },
    });
    expect(rowAt(first, 2)).toMatchObject({ person: { organizerOnly: [] } });
  });

  test("one person in full", () => {
    expect(rowAt(first, 8)).toMatchObject({
      person: {
        email: "amara.ito@example.org",
        firstName: "Amara",
        lastName: "Ito",
        name: "Amara Ito",
        role: "mentor",
        employer: "Atlas Mobility",
        title: "Senior Director of Product Marketing",
        yearsOfExperience: 12,
        topics: ["Leading without authority", "Pricing", "Switching industries"],
        capacity: 2,
        timeZone: "America/New_York",
        linkedIn: "https://www.linkedin.com/in/amaraito",
        organizerOnly: [
          {
            question: "Anything else we should know?",
            answer: "Recently changed jobs; please don't pair me with my former manager",
          },
        ],
        appliedAt: "2026-10-09T01:07:49.000Z",
      },
    });
  });
});

test("what is said about cells, once each", () => {
  expect(first.notes.map(({ text, rowNumbers }) => [text, rowNumbers.length])).toEqual([
    ["Experience of “1-2” counts as 1 year.", 43],
    ["“2-3” mentees means 2.", 22],
    ["Time zone “GMT” is read as Europe/London.", 17],
    ["Experience of “15+” counts as 15 years.", 18],
    ["Time zone “CET” is read as Europe/Brussels.", 18],
    [
      'First name: “=HYPERLINK("http://example.org","click")” looks like a formula. It is kept as plain text.',
      1,
    ],
    ["“as many as needed” takes the cohort’s default number of mentees.", 1],
    ["“Anything else we should know?”: only the first 4,000 characters of the answer are kept.", 1],
  ]);
});

test("the same file again changes nothing", () => {
  const decisions = { "role:maybe@example.org": "mentor", "role:observer@example.org": "leave-out" };
  const decided = planRoster({ table, mapping, existing: [], decisions, defaults });
  expect(decided.counts).toMatchObject({ new: 304, decide: 0, skipped: 2 });
  const again = planRoster({
    table: readFixture(),
    mapping,
    existing: personsOf(decided),
    decisions,
    defaults,
  });
  expect(again.counts).toEqual({
    total: 311,
    new: 0,
    changed: 0,
    unchanged: 304,
    decide: 0,
    skipped: 2,
    refused: 3,
    superseded: 2,
  });
});
