import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanCell } from "./clean";
import type { Encoding } from "./encoding";
import { readTable } from "./read-table";
import type { Delimiter, FileTable } from "./table";

const latin = "abcdefghijklmnopqrstuvwxyzÄÖÜäöüßéèñçøåœŽ€“”–';,\t\n\"=@0123456789 ";
const marks: Record<string, { encoding: Encoding; bytes: (text: string) => Uint8Array }> = {
  "UTF-8": { encoding: "utf-8", bytes: (text) => Buffer.from(text) },
  "UTF-8 with a mark": { encoding: "utf-8", bytes: (text) => Buffer.from(`\uFEFF${text}`) },
  "UTF-16": { encoding: "utf-16le", bytes: (text) => Buffer.from(text, "utf16le") },
  "UTF-16 with a mark": { encoding: "utf-16le", bytes: (text) => Buffer.from(`\uFEFF${text}`, "utf16le") },
  "UTF-16 the other way": { encoding: "utf-16be", bytes: (text) => Buffer.from(text, "utf16le").swap16() },
  "UTF-16 the other way with a mark": {
    encoding: "utf-16be",
    bytes: (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  },
  "Windows-1252": { encoding: "windows-1252", bytes: (text) => windows1252(text) },
};

const codes = new Map(
  Array.from({ length: 256 }, (_, code) => [
    new TextDecoder("windows-1252").decode(new Uint8Array([code])),
    code,
  ]),
);
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => codes.get(sign) ?? 0x3f);

type Style = { delimiter: Delimiter; end: string; always: boolean };

const write = (rows: readonly (readonly string[])[], { delimiter, end, always }: Style) =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          always || /["\r\n,;\t]/.test(cell) || cell.trim() !== cell
            ? `"${cell.replaceAll('"', '""')}"`
            : cell,
        )
        .join(delimiter),
    )
    .join(end);

const cell = fc.string({ unit: fc.constantFrom(...latin), maxLength: 12 }).map(cleanCell);
const style = fc.record({
  delimiter: fc.constantFrom<Delimiter>(",", ";", "\t"),
  end: fc.constantFrom("\r\n", "\n"),
  always: fc.boolean(),
});

function read(bytes: Uint8Array): FileTable {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(result.problem.text);
  return result.table;
}

describe.each(Object.entries(marks))("%s", (_, { encoding, bytes }) => {
  test("any table comes back as it was, with any separator and quoting", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), style, (cells, how) => {
        // The address tells headings from rows; the name has a letter that every encoding writes differently.
        const rows = cells.map(([one, other], at) => [`p${at}@example.org`, "Zoë", one, other, "end"]);
        const table = read(bytes(write([["Email", "Name", "One", "Two", "Three"], ...rows], how)));
        expect(table.rows.map((row) => row.cells.map((text) => text))).toEqual(
          rows.map((row) => row.map(reveal)),
        );
        expect(table).toMatchObject({ encoding, delimiter: how.delimiter, above: [] });
      }),
    );
  });
});

// A cell written as text that begins like a defused formula is taken for one.
const reveal = (text: string) => (/^'+\s*[=+\-@]/.test(text) || /^'+\n/.test(text) ? text.slice(1) : text);

test("what no encoding can be told apart by is UTF-8", () => {
  expect(read(Buffer.from("Email,Name\na@example.org,Ada\n")).encoding).toBe("utf-8");
});
