import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { type Options, parse as parseStream } from "csv-parse";
import { CsvError, parse } from "csv-parse/sync";
import { type Delimiter, MAX_COLUMNS } from "./table";

// Of equals the one that is rarer in ordinary text comes first.
const candidates: readonly Delimiter[] = ["\t", ";", ","];
const SAMPLE = 30;
// Thirty records of an ordinary file are shorter; in characters.
const HEAD = 100_000;

/**
 * Up to `limit` records of a delimited text, blank lines included as `[""]`. Quotes, doubled quotes and line
 * breaks inside quotes follow RFC 4180; a quotation mark in the middle of an unquoted cell is text. Throws
 * csv-parse's `CsvError` where a quotation mark is never closed.
 */
export function parseRecords(text: string, delimiter: Delimiter, limit: number): string[][] {
  return parse(text, optionsOf(delimiter, limit));
}

const optionsOf = (delimiter: Delimiter, limit: number): Options => ({
  delimiter,
  to: limit,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
});

const PIECE = 32 * 1024;

/** The same, a piece of the text at a time, with a turn for everybody else before each. */
export async function parseInTurns(text: string, delimiter: Delimiter, limit: number): Promise<string[][]> {
  const records: string[][] = [];
  const pieces = Readable.from(piecesOf(text), { objectMode: false });
  await pipeline(pieces, parseStream(optionsOf(delimiter, limit)), async (parsed) => {
    for await (const record of parsed) records.push(record);
  });
  return records;
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    await setImmediate();
    yield bytes.subarray(at, at + PIECE);
  }
}

/**
 * The delimiter under which most of the first records agree on how many cells a row has, whatever stands above the
 * heading; of equals the one that gives more columns. A text with one column has none, and the comma does no harm there.
 */
export function detectDelimiter(text: string): Delimiter {
  const head = text.length > HEAD ? text.slice(0, text.lastIndexOf("\n", HEAD) + 1) : text;
  // The cut may go through a cell with line breaks; then the whole text is asked.
  return likeliest(head) ?? likeliest(text) ?? ",";
}

function likeliest(text: string): Delimiter | null {
  let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: 0 };
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
    const { width, count } = usualWidth(records);
    if (width < 2) return 0;
    return count / records.length + Math.min(width, MAX_COLUMNS) / (MAX_COLUMNS * SAMPLE);
  } catch (error) {
    if (error instanceof CsvError) return 0;
    throw error;
  }
}

/** The number of cells that most records have, among those with several. */
function usualWidth(records: readonly string[][]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let usual = { width: 0, count: 0 };
  for (const [width, count] of counts)
    if (count > usual.count || (count === usual.count && width > usual.width)) usual = { width, count };
  return usual;
}
