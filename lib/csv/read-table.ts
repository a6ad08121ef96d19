import { CsvError } from "csv-parse/sync";
import { cleanCell } from "./clean";
import { type Decoded, decodeText } from "./encoding";
import { knownOtherKind } from "./file-kind";
import { revealFormula } from "./formula";
import { headingPlace } from "./heading-row";
import { detectDelimiter, parseRecords } from "./parse";
import { brokenQuotes, notATable, tableProblems } from "./problems";
import { shapeTable } from "./shape";
import { isBlankRow, MAX_BYTES, MAX_ROWS, type TableResult, type TableRow } from "./table";

// Spreadsheets export blank rows below the last one, so more records than rows are read before giving up.
const MAX_RECORDS = 2 * MAX_ROWS;

/**
 * Reads an uploaded file as a table: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark, separated by commas,
 * semicolons or tabs. The first row that is about as wide as the table is the heading; what stands above it is set aside; blank
 * rows below it are kept, but for those at the end. Cells are cleaned (`cleanCell`), not trimmed. Never throws: what cannot be
 * read comes back as a problem with a sentence for the person.
 */
export function readTable(bytes: Uint8Array): TableResult {
  const kind = knownOtherKind(bytes);
  if (kind !== null) return { ok: false, problem: notATable(kind) };
  if (bytes.byteLength > MAX_BYTES) return { ok: false, problem: tableProblems["too-large"] };
  const decoded = decodeText(bytes);
  if (decoded === null) return { ok: false, problem: notATable("not a text file") };
  if (decoded.text.trim() === "") return { ok: false, problem: tableProblems.empty };
  return read(decoded);
}

function read({ text, encoding }: Decoded): TableResult {
  const delimiter = detectDelimiter(text);
  let records: string[][];
  try {
    records = parseRecords(text, delimiter, MAX_RECORDS);
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, problem: brokenQuotes(Number(error.records) + 1) };
    throw error;
  }
  const rows: TableRow[] = records.map((record, index) => ({
    rowNumber: index + 1,
    cells: record.map((cell) => cleanCell(revealFormula(cell))),
  }));
  const first = rows.findIndex((row) => !isBlankRow(row));
  if (first < 0) return { ok: false, problem: tableProblems.empty };
  if (records.length === MAX_RECORDS) return { ok: false, problem: tableProblems["too-many-rows"] };
  const place = first + headingPlace(rows.slice(first, first + 100));
  return shapeTable(rows, place, { delimiter, encoding });
}
