import { describe, expect, it } from "vitest";
import type { Table } from "@/lib/csv/table";
import { alikeQuestions, firstTab, importWords, keysAlike, rowsIn, tabsOf } from "@/lib/people/imports/rules";
import { decideSchema, importViewSchema, setColumnsSchema } from "@/lib/people/imports/schema";
import type { ExistingPerson } from "@/lib/people/roster/person";
import { planRoster } from "@/lib/people/roster/plan";

const roles = ["Both", "Mentor", "both?", "Both", "", "Mentee"];
const table: Table = {
  headers: ["Email", "Role"],
  rows: roles.map((role, at) => ({ rowNumber: at + 2, cells: [`p${at}@example.org`, role] })),
  delimiter: ",",
};
const plan = (decisions: Record<string, string> = {}, existing: ExistingPerson[] = []) =>
  planRoster({
    table,
    mapping: ["email", "role"],
    existing,
    decisions,
    defaults: { timeZone: "UTC" },
  });
const decided = Object.fromEntries([0, 2, 3, 4].map((at) => [`role:p${at}@example.org`, "mentee"]));

describe("the sections of a preview", () => {
  it("begin with what asks, and keep what is decided until it is imported", () => {
    expect(firstTab(plan())).toBe("decide");
    expect(tabsOf(plan())).toEqual([
      { tab: "decide", count: 4 },
      { tab: "new", count: 2 },
    ]);
    expect(firstTab(plan(decided))).toBe("decide");
    expect(tabsOf(plan(decided))).toEqual([
      { tab: "decide", count: 0 },
      { tab: "new", count: 6 },
    ]);
    const known = plan(decided).rows.flatMap((row) => ("person" in row ? [row.person] : []));
    expect(firstTab(plan(decided, known))).toBe("unchanged");
  });

  it("put open questions before those that are decided", () => {
    const half = plan({ "role:p0@example.org": "mentor" });
    expect(rowsIn(half, "decide").map(({ rowNumber }) => rowNumber)).toEqual([4, 5, 6, 2]);
    expect(rowsIn(half, "new").map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 7]);
  });
});

describe("rows that ask the same", () => {
  it("can be answered at once, as long as they are open", () => {
    expect(alikeQuestions(plan())).toMatchObject([{ key: "role:p0@example.org", cell: "Both", count: 2 }]);
    expect(keysAlike(plan(), "role:p3@example.org")).toEqual(["role:p0@example.org", "role:p3@example.org"]);
    const half = plan({ "role:p0@example.org": "mentor" });
    expect(alikeQuestions(half)).toEqual([]);
    expect(keysAlike(half, "role:p0@example.org")).toEqual(["role:p0@example.org"]);
  });
});

describe("the button", () => {
  it("says what it does", () => {
    const counts = { ...plan().counts, new: 0, changed: 0 };
    expect(importWords(counts)).toBeNull();
    expect(importWords({ ...counts, new: 1 })).toBe("Import 1 person");
    expect(importWords({ ...counts, new: 1_200, changed: 1 })).toBe("Import 1,200 people and 1 change");
    expect(importWords({ ...counts, changed: 3 })).toBe("Import 3 changes");
  });
});

const importId = "01a20000-0000-7000-8000-000000000000";

describe("what the forms send", () => {
  it("is one answer for one row, or for all alike; an address may hold an equals sign", () => {
    const one = decideSchema.parse({ importId, one: "role:a=b@example.org=leave-out" });
    expect(one).toEqual({ importId, question: "role:a=b@example.org", choice: "leave-out", alike: false });
    expect(decideSchema.parse({ importId, all: "role:a@b.org=mentor" })).toMatchObject({ alike: true });
    expect(decideSchema.safeParse({ importId }).success).toBe(false);
    expect(decideSchema.safeParse({ importId, one: "role:a@b.org=owner" }).success).toBe(false);
  });

  it("is one choice for each column, in the order of the file", () => {
    const sent = { importId, cohortId: "", "column-0": "email", "column-1": "ignore" };
    expect(setColumnsSchema.parse(sent)).toEqual({
      importId,
      cohortId: null,
      role: null,
      column: ["email", "ignore"],
    });
    const wrong = setColumnsSchema.safeParse({ ...sent, "column-1": "password" });
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([["column-1"]]);
  });

  it("is a section and a page in the address, or what is shown first", () => {
    expect(importViewSchema.parse({ tab: "new", page: "3" })).toEqual({ tab: "new", page: 3 });
    expect(importViewSchema.parse({ tab: "everything", page: "-1" })).toEqual({ tab: null, page: 1 });
    expect(importViewSchema.parse({})).toEqual({ tab: null, page: 1 });
  });
});
