import { CsvError, parse } from "csv-parse/sync";
import { type Delimiter, MAX_COLUMNS } from "./table";

// Of equals the one that is rarer in ordinary text comes first.
const candidates: readonly Delimiter[] = ["\t", ";", ","];
const SAMPLE = 30;

/**
 * Up to `limit` records of a delimited text, blank lines included as `[""]`. Quotes, doubled quotes and line
 * breaks inside quotes follow RFC 4180; a quotation mark in the middle of an unquoted cell is text. Throws
 * csv-parse's `CsvError` where a quotation mark is never closed.
 */
export function parseRecords(text: string, delimiter: Delimiter, limit: number): string[][] {
  return parse(text, {
    delimiter,
    to: limit,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
  });
}

/**
 * The delimiter under which the first records agree best on how many cells a row has; of equals the one that
 * gives more columns. A text with one column has none, and the comma does no harm there.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of candidates) {
    const score = agreement(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function agreement(text: string, delimiter: Delimiter): number {
  try {
    const records = parseRecords(text, delimiter, SAMPLE).filter(
      (record) => record.length > 1 || record[0] !== "",
    );
    const width = records[0]?.length ?? 0;
    if (width < 2) return 0;
    const share = records.filter((record) => record.length === width).length / records.length;
    return share + Math.min(width, MAX_COLUMNS) / (MAX_COLUMNS * SAMPLE);
  } catch (error) {
    if (error instanceof CsvError) return 0;
    throw error;
  }
}
