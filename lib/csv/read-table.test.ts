import { describe, expect, test } from "vitest";
import { readTable } from "./read-table";
import { MAX_BYTES, MAX_ROWS, type Table, type TableProblem } from "./table";

function read(content: string | Uint8Array): Table {
  const result = readTable(typeof content === "string" ? new TextEncoder().encode(content) : content);
  if (!result.ok) throw new Error(result.problem.text);
  return result.table;
}

function problemOf(content: string | number[]): TableProblem {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const result = readTable(bytes);
  if (result.ok) throw new Error("It was read as a table.");
  return result.problem;
}

describe("what a table is made of", () => {
  test("quotes, doubled quotes, line breaks and separators inside a cell", () => {
    const table = read('Name,Note\r\n"Ada, Countess","She said ""yes""\r\nand left"\r\n5" disk,x\r\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Ada, Countess", 'She said "yes"\nand left'],
      ['5" disk', "x"],
    ]);
  });

  test("rows are numbered as a spreadsheet numbers them, whatever line breaks their cells hold", () => {
    const table = read('\nName,Note\nAda,"one\ntwo\nthree"\n\nBo,x\n\n\n');
    expect(table.rows.map(({ rowNumber, cells }) => [rowNumber, cells[0]])).toEqual([
      [3, "Ada"],
      [4, ""],
      [5, "Bo"],
    ]);
  });

  test.each(["\r\n", "\n", "\r"])("line end %j", (end) => {
    expect(read(["a,b", "1,2", "3,4", ""].join(end)).rows.map(({ cells }) => cells)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  test("a byte order mark is no part of the first heading", () => {
    expect(read("\uFEFFName,Email\nAda,a@b.org\n").headers).toEqual(["Name", "Email"]);
  });

  test("short rows are filled up, filled cells beyond the headings stay, blank ones go", () => {
    const table = read("a,b\n1\n1,2,\n1,2,3\n");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["1", ""],
      ["1", "2"],
      ["1", "2", "3"],
    ]);
  });

  test("untitled and repeated headings get names of their own", () => {
    expect(read("Note,,Note,Note (2), Note \nx,x,x,x,x\n").headers).toEqual([
      "Note",
      "Column 2",
      "Note (2)",
      "Note (2) (2)",
      "Note (3)",
    ]);
    expect(read("a,b,,\n1,2,,\n").headers).toEqual(["a", "b"]);
  });

  test("characters that control, hide or reorder text are taken out, joiners and accents stay", () => {
    const table = read("a,b\nAda\u202E\u0007\u200B Byron,\u{1F469}\u200D\u{1F4BB} Zoe\u0308\tX\n");
    expect(table.rows[0]?.cells).toEqual(["Ada Byron", "\u{1F469}\u200D\u{1F4BB} Zo\u00eb X"]);
  });
});

describe("the separator", () => {
  test.each([
    [";", "Name;Topics (choose, at most, four);Score\nAda;Data, Hiring;1,5\nBo;Pricing;2,5\n", 3],
    ["\t", "Name\tTopics, or none\nAda\tData, Hiring; Pricing\nBo\tData, Hiring\n", 2],
    [",", 'Name,Topics\nAda,"Data; Hiring; Pricing"\nBo,"Data; Hiring"\n', 2],
    [",", "Email\na@example.org\n", 1],
  ])("%j", (delimiter, text, columns) => {
    const table = read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.headers).toHaveLength(columns);
  });
});

describe("what is no table", () => {
  test.each([
    ["an Excel workbook or a zip file", [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ["a PDF", [...Buffer.from("%PDF-1.7")]],
    ["a web page", [...Buffer.from("<!DOCTYPE html><table></table>")]],
    ["not a text file", [0x61, 0x2c, 0x62, 0x0a, 0x00, 0x00]],
  ])("%s", (kind, bytes) => {
    const problem = problemOf(bytes);
    expect(problem.code).toBe("not-a-table");
    expect(problem.text).toMatch(new RegExp(`^This is ${kind},.*CSV`));
  });

  test.each([
    ["empty", ""],
    ["empty", "\uFEFF \r\n\r\n"],
    ["empty", ",,\n,,\n"],
    ["no-rows", "Name,Email\n,\n"],
    ["too-many-columns", `${"a,".repeat(201)}a\n1\n`],
    ["too-many-rows", `a,b\n${"1,2\n".repeat(MAX_ROWS + 1)}`],
    ["too-many-rows", `a,b\n${"\n".repeat(2 * MAX_ROWS)}1,2\n`],
    ["too-large", "a".repeat(MAX_BYTES + 1)],
  ])("%s", (code, content) => {
    expect(problemOf(content).code).toBe(code);
  });

  test("bytes that no encoding makes a text of", () => {
    expect(problemOf([0x61, 0x2c, 0xe9, 0x01, 0x0a, 0x62]).text).toMatch(/^This is not a text file,/);
    expect(problemOf([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00]).text).toMatch(/^This is not a text file,/);
  });

  test("a quotation mark that is never closed, with the row where it opens", () => {
    expect(problemOf('a,b\n1,2\n3,"4\n5,6\n').text).toMatch(/^A quotation mark opens in row 3 /);
  });

  test("as many rows as allowed are read, blank ones below them not counted", () => {
    expect(read(`a,b\n${"1,2\n".repeat(MAX_ROWS)}${",\n".repeat(500)}`).rows).toHaveLength(MAX_ROWS);
  });
});
