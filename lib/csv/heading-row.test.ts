import { describe, expect, test } from "vitest";
import { readTable } from "./read-table";
import { withHeading } from "./shape";
import type { FileTable } from "./table";

function read(text: string): FileTable {
  const result = readTable(Buffer.from(text));
  if (!result.ok) throw new Error(result.problem.text);
  return result.table;
}

const people = "Name;Email;Role\nAda;ada@example.org;Mentor\nBo;bo@example.org;Mentee\n";

describe("what stands above the heading", () => {
  test.each([
    ["nothing", "", 0, 1],
    ["a title", "Applicants of spring\n", 1, 2],
    ["a title, a date and a blank line", "Applicants\nExported on May 3, 2026, by Olive\n\n", 2, 4],
    ["cells of a title", "Council;;\nMay;;\n;;\n", 2, 4],
    [
      "LinkedIn's notes",
      'Notes:\n"When exporting, some addresses may be missing; see\nthe help page."\n\n',
      2,
      4,
    ],
  ])("%s", (_, preamble, above, heading) => {
    const table = read(preamble + people);
    expect(table.headers).toEqual(["Name", "Email", "Role"]);
    expect(table.above).toHaveLength(above);
    expect(table.heading.rowNumber).toBe(heading);
    expect(table.rows.map(({ rowNumber }) => rowNumber)).toEqual([heading + 1, heading + 2]);
  });

  test("a list without a heading keeps its first row", () => {
    expect(read("Ada;ada@example.org;Mentor\nBo;;Mentee\n").above).toEqual([]);
    expect(read("ada@example.org\nbo@example.org\n").heading.rowNumber).toBe(1);
  });

  test("another row can be the heading, and the first one again", () => {
    const first = read(people);
    const result = withHeading(first, 2);
    if (!result.ok) throw new Error(result.problem.text);
    expect(result.table).toMatchObject({
      headers: ["Ada", "ada@example.org", "Mentor"],
      above: [{ rowNumber: 1 }],
    });
    expect(withHeading(result.table, 1)).toEqual({ ok: true, table: first });
    expect(withHeading(first, 99)).toEqual({ ok: true, table: first });
    expect(withHeading(first, 3)).toMatchObject({ ok: false, problem: { code: "no-rows" } });
  });
});
