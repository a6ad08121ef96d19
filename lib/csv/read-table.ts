import { setImmediate } from "node:timers/promises";
import { CsvError } from "csv-parse";
import { atOnce, eachInTurn, inTurns } from "@/lib/turns";
import { cleanCell } from "./clean";
import { type Decoded, decodeText } from "./encoding";
import { knownOtherKind } from "./file-kind";
import { revealFormula } from "./formula";
import { headingPlace } from "./heading-row";
import { detectDelimiter, detectInTurns, parseInTurns, parseRecords } from "./parse";
import { brokenQuotes, notATable, tableProblems } from "./problems";
import { shapeTable } from "./shape";
import {
  type Delimiter,
  isBlankRow,
  MAX_BYTES,
  MAX_ROWS,
  type TableProblem,
  type TableResult,
  type TableRow,
} from "./table";

// Spreadsheets export blank rows below the last one, so more records than rows are read before giving up.
const MAX_RECORDS = 2 * MAX_ROWS;

/**
 * Reads an uploaded file as a table: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark, separated by commas,
 * semicolons or tabs. The first row that is about as wide as the table is the heading; what stands above it is set aside; blank
 * rows below it are kept, but for those at the end. Cells are cleaned (`cleanCell`), not trimmed. Never throws: what cannot be
 * read comes back as a problem with a sentence for the person.
 */
export function readTable(bytes: Uint8Array): TableResult {
  const opened = open(bytes);
  if ("problem" in opened) return { ok: false, problem: opened.problem };
  try {
    const delimiter = detectDelimiter(opened.text);
    return atOnce(tableOf(parseRecords(opened.text, delimiter, MAX_RECORDS), { ...opened, delimiter }));
  } catch (error) {
    return unclosed(error);
  }
}

/** The same in short turns, for a server that answers others meanwhile. */
export async function readTableInTurns(bytes: Uint8Array): Promise<TableResult> {
  const opened = open(bytes);
  if ("problem" in opened) return { ok: false, problem: opened.problem };
  try {
    await setImmediate();
    const delimiter = await detectInTurns(opened.text);
    const records = await parseInTurns(opened.text, delimiter, MAX_RECORDS);
    return await inTurns(tableOf(records, { ...opened, delimiter }));
  } catch (error) {
    return unclosed(error);
  }
}

function open(bytes: Uint8Array): Decoded | { problem: TableProblem } {
  const kind = knownOtherKind(bytes);
  if (kind !== null) return { problem: notATable(kind) };
  if (bytes.byteLength > MAX_BYTES) return { problem: tableProblems["too-large"] };
  const decoded = decodeText(bytes);
  if (decoded === null) return { problem: notATable("not a text file") };
  if (decoded.text.trim() === "") return { problem: tableProblems.empty };
  return decoded;
}

function unclosed(error: unknown): TableResult {
  if (error instanceof CsvError) return { ok: false, problem: brokenQuotes(Number(error.records) + 1) };
  throw error;
}

function* tableOf(
  records: readonly string[][],
  found: Decoded & { delimiter: Delimiter },
): Generator<void, TableResult> {
  const rows = yield* eachInTurn(
    records,
    (record, index): TableRow => ({
      rowNumber: index + 1,
      cells: record.map((cell) => cleanCell(revealFormula(cell))),
    }),
  );
  const first = rows.findIndex((row) => !isBlankRow(row));
  if (first < 0) return { ok: false, problem: tableProblems.empty };
  if (records.length === MAX_RECORDS) return { ok: false, problem: tableProblems["too-many-rows"] };
  const place = first + headingPlace(rows.slice(first, first + 100));
  return shapeTable(rows, place, found);
}
