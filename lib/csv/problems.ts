import { MAX_BYTES, MAX_COLUMNS, MAX_ROWS, type TableProblem, type TableProblemCode } from "./table";

const saveAsCsv = "Open it in your spreadsheet, save or download it as CSV, and choose that file.";

type Fixed = Exclude<TableProblemCode, "not-a-table" | "broken-quotes">;

/** The sentences for problems that need no further facts. */
export const tableProblems: Readonly<Record<Fixed, TableProblem>> = {
  empty: { code: "empty", text: "This file is empty." },
  "no-rows": { code: "no-rows", text: "This file has a heading, but no row under it." },
  "too-large": {
    code: "too-large",
    text: `This file is larger than ${MAX_BYTES / 1024 / 1024} MB. Split the list and import the parts one after the other.`,
  },
  "too-many-rows": {
    code: "too-many-rows",
    text: `This file has more than ${MAX_ROWS.toLocaleString("en-US")} rows. Split the list and import the parts one after the other.`,
  },
  "too-many-columns": {
    code: "too-many-columns",
    text: `This file has more than ${MAX_COLUMNS} columns. Remove the ones that are not needed and choose it again.`,
  },
};

/** The sentence for a file that is something else; `kind` as in "a PDF". */
export function notATable(kind: string): TableProblem {
  return { code: "not-a-table", text: `This is ${kind}, and a list has to be a CSV file. ${saveAsCsv}` };
}

/** The sentence for a quotation mark without its partner, by the spreadsheet's number of the row where it opens. */
export function brokenQuotes(rowNumber: number): TableProblem {
  return {
    code: "broken-quotes",
    text: `A quotation mark opens in row ${rowNumber} and is never closed, so the rows below it cannot be told apart. ${saveAsCsv}`,
  };
}
