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
