import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from "node:zlib";

type Coding = { open: (body: Buffer) => Buffer; close: (body: Buffer) => Buffer };

const codings: Readonly<Record<string, Coding>> = {
  "": { open: (body) => body, close: (body) => body },
  gzip: { open: gunzipSync, close: gzipSync },
  deflate: { open: inflateSync, close: deflateSync },
  br: { open: brotliDecompressSync, close: brotliCompressSync },
};

function codingOf(name: string): Coding {
  const coding = Object.hasOwn(codings, name) ? codings[name] : undefined;
  if (!coding) throw new Error(`Nobody here reads ${name}.`);
  return coding;
}

/** A body as text, by its Content-Encoding. Throws for one that is not known. */
export const opened = (body: Buffer, coding: string): string => codingOf(coding).open(body).toString("utf8");

/** Text as a body. */
export const closed = (text: string, coding: string): Buffer => codingOf(coding).close(Buffer.from(text));
