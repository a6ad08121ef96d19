import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable, readTableInTurns } from "./read-table";
import { tableResponse } from "./stream-table";
import { writeTable } from "./write-table";

test("a file read in turns is the file read at once, problems included", async () => {
  const text = fc.array(fc.constantFrom("a", "é", '"', ",", ";", "\t", "\n", "\r\n", "x@y.org", "=1"), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(text, async (signs) => {
      const bytes = Buffer.from(signs.join(""));
      expect(await readTableInTurns(bytes)).toEqual(readTable(bytes));
    }),
  );
});

test("also where a sign stands on the edge of two pieces", async () => {
  const bytes = Buffer.from(`Name,Email\n${"Zoë é — 東京,z@example.org\n".repeat(5_000)}`);
  expect(await readTableInTurns(bytes)).toEqual(readTable(bytes));
});

test("also where it has more rows than are read, or one cell goes on and on", async () => {
  for (const text of [
    "a,b\n".repeat(25_000),
    `"${"ab\n,".repeat(50_000)}"\n1,2`,
    `"${"ab\n".repeat(50_000)}`,
  ]) {
    const bytes = Buffer.from(text);
    const read = await readTableInTurns(bytes);
    expect(read).toEqual(readTable(bytes));
    expect(read.ok).toBe(false);
  }
});

async function* slices() {
  yield [["Name"]];
  yield [["Ada"], ["=Bo"]];
}

test("a table that is streamed is the table that is written", async () => {
  const response = tableResponse("list.csv", slices());
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes).toEqual(new TextEncoder().encode(writeTable([["Name"], ["Ada"], ["=Bo"]])));
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="list.csv"');
});
