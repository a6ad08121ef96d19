import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCell } from "./clean";
import { readTable } from "./read-table";
import { writeTable } from "./write-table";

test("texts in quotes, numbers bare, nothing for null, a byte order mark in front", () => {
  expect(
    writeTable([
      ["Name", "Said"],
      ["Ada", 'A "quote"', -2, null],
    ]),
  ).toBe('\uFEFF"Name","Said"\r\n"Ada","A ""quote""",-2,""\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "'=1"])(
  "%j is no formula any more",
  (cell) => {
    expect(writeTable([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`);
  },
);

test.each(["a=b", "O'Brien", "'tis", "2-3", ""])("%j is left as it is", (cell) => {
  expect(writeTable([[cell]])).toBe(`\uFEFF"${cell}"\r\n`);
});

test("what was written is read again as it was", () => {
  const hostile = fc.constantFrom("=", "'", "-", "@", '"', ",", ";", "\n", "\t", "é", "\u202e", " ");
  const cell = fc.string({
    unit: fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 1 })),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, fc.constant("end")), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const clean = rows.map((row) => row.map(cleanCell));
        const result = readTable(new TextEncoder().encode(writeTable([["A", "B", "C"], ...clean])));
        expect(result.ok && result.table.rows.map(({ cells }) => cells)).toEqual(clean);
      },
    ),
  );
});

test("cleaning twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
    }),
  );
});

test("any bytes are a table or a problem, never an error", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string().map((text) => new TextEncoder().encode(text)),
      ),
      (bytes) => {
        const result = readTable(bytes);
        expect(result.ok ? result.table.headers.length : result.problem.text.length).toBeGreaterThan(0);
      },
    ),
  );
});
