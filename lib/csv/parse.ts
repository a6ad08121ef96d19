import { Readable } from "node:stream";
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

const optionsOf = (delimiter: Delimiter, limit: number): Options => ({ ...layout, delimiter, to: limit });

const layout: Options = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
};

const PIECE = 32 * 1024;

/** The same, a piece of the text at a time, with a turn for everybody else before each. */
export async function parseInTurns(text: string, delimiter: Delimiter, limit: number): Promise<string[][]> {
  const records: string[][] = [];
  const pieces = Readable.from(piecesOf(text), { objectMode: false });
  try {
    // Not csv-parse's own `to`: a stream that is over before its text is counts as broken.
    for await (const record of pieces.pipe(parseStream({ ...layout, delimiter }))) {
      records.push(record);
      if (records.length === limit) break;
    }
  } finally {
    pieces.destroy();
  }
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
  // The cut may go through a cell with line breaks; then the whole text is asked.
  for (const part of [headOf(text), text]) {
    const found = likeliest(
      candidates.map((delimiter) => sampled(() => parseRecords(part, delimiter, SAMPLE))),
    );
    if (found) return found;
  }
  return ",";
}

/** The same, with turns for everybody else. */
export async function detectInTurns(text: string): Promise<Delimiter> {
  for (const part of [headOf(text), text]) {
    const samples: Sample[] = [];
    for (const delimiter of candidates)
      samples.push(await parseInTurns(part, delimiter, SAMPLE).catch(notBroken));
    const found = likeliest(samples);
    if (found) return found;
  }
  return ",";
}

/** The first records by one delimiter; null where they are none by it. */
type Sample = string[][] | null;

function sampled(read: () => string[][]): Sample {
  try {
    return read();
  } catch (error) {
    return notBroken(error);
  }
}

function notBroken(error: unknown): null {
  if (error instanceof CsvError) return null;
  throw error;
}

const headOf = (text: string): string =>
  text.length > HEAD ? text.slice(0, text.lastIndexOf("\n", HEAD) + 1) : text;

/** Of samples in the order of the candidates. */
function likeliest(samples: readonly Sample[]): Delimiter | null {
  let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: 0 };
  for (const [at, delimiter] of candidates.entries()) {
    const score = agreement(samples[at] ?? null);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function agreement(sample: Sample): number {
  const records = (sample ?? []).filter((record) => record.length > 1 || record[0] !== "");
  const { width, count } = usualWidth(records);
  if (width < 2) return 0;
  return count / records.length + Math.min(width, MAX_COLUMNS) / (MAX_COLUMNS * SAMPLE);
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
