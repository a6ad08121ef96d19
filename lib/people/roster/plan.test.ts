import { describe, expect, test } from "vitest";
import type { Table } from "@/lib/csv/table";
import type { ColumnMapping } from "./fields";
import type { ExistingPerson } from "./person";
import { planRoster } from "./plan";
import type { RosterInput, RosterRow } from "./plan-types";

const mapping: ColumnMapping = [
  "timestamp",
  "email",
  "fullName",
  "role",
  "employer",
  "capacity",
  "organizerOnly",
];
const headers = ["Sent", "Email", "Name", "Role", "Company", "Mentees", "Anything else?"];

function tableOf(...rows: string[][]): Table {
  const filled = rows.map((cells) => headers.map((_, at) => cells[at] ?? ""));
  return { headers, rows: filled.map((cells, index) => ({ rowNumber: index + 2, cells })), delimiter: "," };
}

function plan(table: Table, more: Partial<RosterInput> = {}) {
  return planRoster({ table, mapping, existing: [], decisions: {}, defaults: { timeZone: "UTC" }, ...more });
}

function onlyRow(cells: string[], more: Partial<RosterInput> = {}): RosterRow {
  const [row] = plan(tableOf(cells), more).rows;
  if (row === undefined) throw new Error("There is no row.");
  return row;
}

const ada: ExistingPerson = {
  email: "ada@example.org",
  firstName: "Ada",
  name: "Ada Byron",
  role: "mentor",
  employer: "Engine Co",
  title: "Analyst",
  yearsOfExperience: 12,
  topics: ["Data"],
  capacity: 3,
  timeZone: "Europe/London",
  linkedIn: "",
  organizerOnly: [{ question: "Anything else?", answer: "Evenings" }],
};

describe("against what is known", () => {
  test("an empty cell erases nothing, and a column left out changes nothing", () => {
    const row = onlyRow(["", "ADA@example.org", "", "Mentor", "", "", "n/a"], { existing: [ada] });
    expect(row).toMatchObject({
      status: "unchanged",
      says: "Nothing changes.",
      person: { ...ada, lastName: "" },
    });
  });

  test("a change says what, from and to", () => {
    const row = onlyRow(["", "ada@example.org", "Ada Lovelace", "mentor", "Looms Ltd", "2-3", "Mornings"], {
      existing: [ada],
    });
    expect(row).toMatchObject({
      status: "changed",
      says: "Changes: Name, Employer, How many mentees, an answer for organizers.",
      changes: [
        { field: "name", label: "Name", from: "Ada Byron", to: "Ada Lovelace" },
        { field: "employer", label: "Employer", from: "Engine Co", to: "Looms Ltd" },
        { field: "capacity", label: "How many mentees", from: "3", to: "2" },
        { field: "organizerOnly", label: "Anything else?", from: "Evenings", to: "Mornings" },
      ],
    });
  });

  test("a member who is not in the cohort joins it", () => {
    const row = onlyRow(["", "ada@example.org", "", "Mentee"], {
      existing: [{ ...ada, role: null, capacity: null }],
    });
    expect(row).toMatchObject({
      status: "changed",
      changes: [{ field: "role", from: "not in this cohort", to: "mentee" }],
      person: { capacity: null },
    });
  });

  test("'as many as needed' is the cohort's default, and keeps what a mentor of the cohort has", () => {
    const cells = ["", "ada@example.org", "Ada Byron", "Mentor", "", "as many as needed"];
    const row = onlyRow(cells);
    expect(row).toMatchObject({ status: "new", person: { capacity: "default" } });
    expect(row.notes.map(({ text }) => text)).toEqual([
      "“as many as needed” takes the cohort’s default number of mentees.",
    ]);
    expect(onlyRow(cells, { existing: [ada] })).toMatchObject({
      status: "unchanged",
      person: { capacity: 3 },
    });
  });

  test("an application older than the one imported last does not come back", () => {
    const cells = ["2026-10-01 10:00", "ada@example.org", "", "Mentor", "Looms Ltd"];
    expect(onlyRow(cells, { existing: [{ ...ada, appliedAt: "2026-10-02T00:00:00.000Z" }] })).toMatchObject({
      status: "superseded",
      by: null,
    });
    expect(onlyRow(cells, { existing: [{ ...ada, appliedAt: "2026-10-01T10:00:00.000Z" }] }).status).toBe(
      "changed",
    );
  });
});

describe("people whose state a file does not change", () => {
  const cells = ["", "ada@example.org", "Augusta King", "Mentee", "Looms Ltd"];

  test("who has joined keeps the name they gave", () => {
    expect(onlyRow(cells, { existing: [{ ...ada, joined: true }] })).toMatchObject({
      status: "changed",
      person: { name: "Ada Byron", firstName: "Ada", employer: "Looms Ltd" },
    });
  });

  test("who is paired in the other role is left as they are", () => {
    expect(onlyRow(cells, { existing: [{ ...ada, paired: true }] })).toMatchObject({
      status: "refused",
      says: "Is a mentor in this cohort and paired as one, so nothing of this row is used. End the pairing first if the role is to change.",
    });
    expect(onlyRow(cells, { existing: [{ ...ada, role: "mentee", paired: true }] }).status).toBe("changed");
  });

  test("who has left stays away", () => {
    const left = (what: "cohort" | "organization") => onlyRow(cells, { existing: [{ ...ada, left: what }] });
    expect(left("cohort")).toMatchObject({ status: "skipped", reason: "left" });
    expect(left("organization").says).toBe("Has left your organization, so this row is not used.");
  });
});

describe("without a cohort", () => {
  const both = ["", "ada@example.org", "Ada", "Both", "", "2-3"];

  test("nobody's part is asked; what the file says about it is kept for the organizers", () => {
    const [row] = plan(tableOf(both), { withoutCohort: true }).rows;
    expect(row).toMatchObject({
      status: "new",
      says: "New.",
      questions: [],
      person: {
        role: null,
        capacity: null,
        organizerOnly: [
          { question: "Role", answer: "Both" },
          { question: "Mentees", answer: "2-3" },
        ],
      },
    });
    if (row?.status !== "new") throw new Error("This row should be new.");
    const again = plan(tableOf(both), { withoutCohort: true, existing: [row.person] });
    expect(again.counts).toMatchObject({ unchanged: 1, total: 1 });
  });
});

describe("an address that comes twice", () => {
  const later = ["2026-10-05 10:00", "ada@example.org", "Ada", "Mentor", "Looms Ltd"];
  const earlier = ["2026-10-01 10:00", " ADA@example.org", "Ada", "Mentee", "Engine Co"];

  test("the later time wins wherever it stands, and both rows say so", () => {
    const [first, second] = plan(tableOf(later, earlier)).rows;
    expect(first).toMatchObject({
      status: "new",
      says: "New, as a mentor. Replaces the earlier application in row 3.",
      person: { employer: "Looms Ltd" },
    });
    expect(second).toMatchObject({
      status: "superseded",
      by: 2,
      says: "A later application from this address is in row 2; this one is not used.",
    });
  });

  test("the same row again", () => {
    const [first, second] = plan(tableOf(later, later)).rows;
    expect(first).toMatchObject({
      by: 3,
      says: "Row 3 is the same application again; this one is not used.",
    });
    expect(second?.says).toBe("New, as a mentor. Row 2 is the same application.");
  });

  test("without times the last row counts, and a row with a time before one without", () => {
    const untimed = ["", ...earlier.slice(1)];
    const [first, second] = plan(tableOf(untimed, ["soon", ...later.slice(1)])).rows;
    expect(first?.says).toBe(
      "Row 3 has the same address, and no time says that this one is later; this one is not used.",
    );
    expect(second?.says).toBe("New, as a mentor. Used instead of row 2, which has the same address.");
    expect(plan(tableOf(later, untimed)).rows.map(({ status }) => status)).toEqual(["new", "superseded"]);
  });
});

describe("decisions", () => {
  const both = ["", "Ada@example.org", "Ada", "Both", "", "2"];

  test("an unclear role asks, and the answer counts", () => {
    const asked = onlyRow(both);
    expect(asked).toMatchObject({
      status: "decide",
      questions: [{ key: "role:ada@example.org", column: "Role", cell: "Both", chosen: null }],
    });
    expect(asked.questions[0]?.choices).toEqual([
      { value: "mentor", label: "Import as mentor" },
      { value: "mentee", label: "Import as mentee" },
      { value: "leave-out", label: "Leave out" },
    ]);
    const decided = (value: string) => onlyRow(both, { decisions: { "role:ada@example.org": value } });
    expect(decided("mentor")).toMatchObject({ status: "new", person: { role: "mentor", capacity: 2 } });
    expect(decided("mentee")).toMatchObject({ status: "new", person: { role: "mentee", capacity: null } });
    expect(decided("leave-out")).toMatchObject({
      status: "skipped",
      reason: "left-out",
      questions: [{ chosen: "leave-out" }],
    });
    expect(decided("owner").status).toBe("decide");
  });

  test("who is in the cohort already keeps their role until somebody decides otherwise", () => {
    expect(onlyRow(both, { existing: [{ ...ada, capacity: 2 }] })).toMatchObject({
      questions: [{ chosen: "mentor" }],
      person: { role: "mentor" },
    });
    expect(onlyRow(["", "ada@example.org", "", ""], { existing: [ada] })).toMatchObject({
      status: "unchanged",
      questions: [],
    });
  });

  test("a decision never overrides a clear answer", () => {
    const row = onlyRow(["", "ada@example.org", "Ada", "Mentee"], {
      decisions: { "role:ada@example.org": "mentor" },
    });
    expect(row).toMatchObject({ status: "new", person: { role: "mentee" } });
  });

  test("one role for a whole file that has no column for it", () => {
    const withoutRole = { mapping: mapping.map((choice) => (choice === "role" ? "ignore" : choice)) };
    expect(onlyRow(both, withoutRole)).toMatchObject({ status: "decide", questions: [{ column: null }] });
    expect(onlyRow(both, { ...withoutRole, defaults: { timeZone: "UTC", role: "mentor" } })).toMatchObject({
      status: "new",
      person: { role: "mentor" },
    });
  });
});

describe("cells that fit nowhere", () => {
  test("are kept for the organizers, with a note", () => {
    const row = onlyRow(["", "ada@example.org", "Ada", "Mentor", "", "depends on my calendar", "Hello"]);
    expect(row).toMatchObject({
      status: "new",
      person: {
        capacity: "default",
        organizerOnly: [
          { question: "Anything else?", answer: "Hello" },
          { question: "Mentees", answer: "depends on my calendar" },
        ],
      },
    });
    expect(row.notes).toEqual([
      {
        field: "capacity",
        text: "“depends on my calendar” is not a number of mentees, so the cohort’s default counts. It is kept for the organizers as written.",
      },
    ]);
  });

  test("a row with more cells than headings is refused, an empty one skipped, a nameless one named by its address", () => {
    const table = tableOf(["", "ada@example.org", "", "Mentor"], []);
    table.rows.push({ rowNumber: 9, cells: ["", "bo@example.org", ...headers.slice(1)] });
    const [nameless, empty, broken] = plan(table).rows;
    expect(nameless).toMatchObject({ status: "new", name: "ada", person: { firstName: "", name: "ada" } });
    expect(empty).toMatchObject({ status: "skipped", reason: "empty" });
    expect(broken).toMatchObject({ status: "refused", rowNumber: 9 });
    expect(broken?.says).toMatch(/^This row has 8 cells under 7 headings/);
  });
});

test("nothing is planned while the mapping has a problem", () => {
  const result = plan(tableOf(["", "ada@example.org"]), { mapping: [] });
  expect(result).toMatchObject({ rows: [], counts: { total: 0 }, says: "0 rows." });
  expect(result.problems).toHaveLength(1);
});
