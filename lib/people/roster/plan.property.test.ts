import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "@/lib/csv/read-table";
import type { Table } from "@/lib/csv/table";
import { writeTable } from "@/lib/csv/write-table";
import { guessColumns } from "./columns";
import { type ColumnMapping, columnChoices } from "./fields";
import type { ExistingPerson, RosterPerson } from "./person";
import { planRoster } from "./plan";
import type { RosterInput, RosterPlan } from "./plan-types";

const headers = [
  "Email",
  "Name",
  "First name",
  "Role",
  "How many mentees",
  "Years of experience",
  "Sent",
  "Topics",
  "Time zone",
  "LinkedIn",
  "Comments",
];
const mapping: ColumnMapping = [
  "email",
  "fullName",
  "firstName",
  "role",
  "capacity",
  "yearsOfExperience",
  "timestamp",
  "topics",
  "timeZone",
  "linkedIn",
  "organizerOnly",
];

const usual: Record<string, string[]> = {
  Email: ["a@example.org", " A@Example.org", "b@example.org", "c@example.org", "d@example.org", "x"],
  Role: ["Mentor", "mentee", "Both", "Perhaps", "Both"],
  "How many mentees": ["2", "2-3", "as many as needed", "a few"],
  "Years of experience": ["15+", "3", "long"],
  Sent: ["2026/10/02 2:01:07 PM EST", "2026/10/03 2:01:07 PM EST", "10/2/2026", "soon"],
  "Time zone": ["CET", "Mars"],
  LinkedIn: ["in/ada", "ask me"],
  Topics: ["Data, data; Hiring", "Data,Hiring"],
};

const cellOf = (header: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(usual[header] ?? ["n/a", "Ada Byron", "=1+1"])) },
    { weight: 1, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }) },
  );

const rosters: fc.Arbitrary<Table> = fc
  .array(fc.tuple(...headers.map(cellOf)), { minLength: 1, maxLength: 12 })
  .map((rows) => ({
    headers,
    rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
    delimiter: ",",
  }));

const choices = fc.dictionary(
  fc.constantFrom(..."abcd".split("").map((name) => `role:${name}@example.org`)),
  fc.constantFrom("mentor", "mentee", "leave-out", "nonsense"),
);

const defaults = { timeZone: "America/New_York" };

function plan(table: Table, more: Partial<RosterInput> = {}): RosterPlan {
  return planRoster({ table, mapping, existing: [], decisions: {}, defaults, ...more });
}

const personsOf = (result: RosterPlan) => result.rows.flatMap((row) => ("person" in row ? [row.person] : []));

/** As a database keeps it: the default as the number it was, no last name, no time of application. */
function stored({ lastName: _last, appliedAt: _applied, ...person }: RosterPerson): ExistingPerson {
  return { ...person, capacity: person.capacity === "default" ? 2 : person.capacity };
}

test("any table under any mapping is planned without an error, and every row is accounted for", () => {
  const text = fc.string({ unit: "binary", maxLength: 12 });
  const anyTable = fc.record({
    headers: fc.array(text, { maxLength: 5 }),
    rows: fc.array(
      fc.record({
        rowNumber: fc.nat(),
        cells: fc.array(fc.oneof(text, fc.constant("a@example.org")), { maxLength: 7 }),
      }),
      { maxLength: 8 },
    ),
    delimiter: fc.constant("," as const),
  });
  fc.assert(
    fc.property(
      anyTable,
      fc.array(fc.constantFrom(...columnChoices), { maxLength: 6 }),
      text,
      (table, anyMapping, zone) => {
        expect(guessColumns(table)).toHaveLength(table.headers.length);
        const result = plan(table, { mapping: anyMapping, defaults: { timeZone: zone } });
        const { total, ...byStatus } = result.counts;
        expect(total).toBe(result.problems.length > 0 ? 0 : table.rows.length);
        expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(total);
      },
    ),
    { numRuns: 500 },
  );
});

test("what a plan leaves behind is unchanged when the same table comes again", () => {
  fc.assert(
    fc.property(rosters, choices, fc.boolean(), (table, decisions, inFull) => {
      const first = plan(table, { decisions });
      const people = personsOf(first);
      const again = plan(table, { decisions, existing: inFull ? people : people.map(stored) });
      expect(again.counts).toEqual({ ...first.counts, new: 0, unchanged: first.counts.new });
      const known = plan(table, { existing: people });
      expect([known.counts.new, known.counts.changed]).toEqual([0, 0]);
    }),
    { numRuns: 500 },
  );
});

test("importing over other data settles it: a second time changes nothing", () => {
  fc.assert(
    fc.property(rosters, rosters, choices, (older, newer, decisions) => {
      const before = personsOf(plan(older, { decisions })).map(stored);
      const first = plan(newer, { decisions, existing: before });
      const touched = new Map(
        [...before, ...personsOf(first).map(stored)].map((person) => [person.email, person]),
      );
      const again = plan(newer, { decisions, existing: [...touched.values()] });
      expect([again.counts.new, again.counts.changed]).toEqual([0, 0]);
      for (const row of first.rows) {
        if (row.status === "changed") expect(row.changes.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test("every question can be answered, and its answer is what happens", () => {
  fc.assert(
    fc.property(rosters, fc.constantFrom("mentor", "mentee", "leave-out"), (table, choice) => {
      const asked = plan(table).rows.filter(({ status }) => status === "decide");
      const decisions = Object.fromEntries(
        asked.flatMap(({ questions }) => questions.map(({ key }) => [key, choice])),
      );
      const decided = plan(table, { decisions });
      expect(decided.counts.decide).toBe(0);
      for (const { rowNumber } of asked) {
        const row = decided.rows.find((one) => one.rowNumber === rowNumber);
        expect(row?.status === "new" ? row.person.role : row?.status === "skipped" && row.reason).toBe(
          choice === "leave-out" ? "left-out" : choice,
        );
      }
    }),
  );
});

test("decisions hold when the file is written anew and read again", () => {
  fc.assert(
    fc.property(rosters, choices, (table, decisions) => {
      const bytes = new TextEncoder().encode(
        writeTable([headers, ...table.rows.map(({ cells }) => cells), headers.map(() => "end")]),
      );
      const result = readTable(bytes);
      if (!result.ok) throw new Error(result.problem.text);
      const outcomes = ({ rows }: RosterPlan) =>
        rows.slice(0, table.rows.length).map(({ status, email }) => [status, email]);
      expect(outcomes(plan(result.table, { decisions }))).toEqual(outcomes(plan(table, { decisions })));
    }),
  );
});

test("nobody is imported twice", () => {
  fc.assert(
    fc.property(rosters, (table) => {
      const addresses = personsOf(plan(table)).map(({ email }) => email);
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
  );
});
