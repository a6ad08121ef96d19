import { createReadStream } from "node:fs";
import { Unzip, UnzipInflate } from "fflate";
import { ArchiveProblem } from "@/lib/exports/organization/problem";
import { manifestName, readMeName } from "@/lib/exports/organization/schema";

export type Limits = {
  /** Bytes of all files together, unpacked. */ total: number;
  /** Files. */ files: number;
};

export const usualLimits: Limits = { total: 4 * 1024 ** 3, files: 300 };
/** Of the packed file at a time: what it unpacks to, a thousandfold at most, is in memory at once. */
const step = 16 * 1024;

export type Piece = { name: string; bytes: Uint8Array; last: boolean };

const ours = /^tables\/\w{1,60}\.ndjson$/;
const known = (name: string) => name === manifestName || name === readMeName || ours.test(name);

/**
 * The files of an archive, piece by piece, in the order they stand. Nothing is ever written under their names. Throws
 * `ArchiveProblem` for a file with another name, one that is there twice, more than the limits, and what is no zip.
 */
export async function* unpack(path: string, limits: Limits = usualLimits): AsyncGenerator<Piece> {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let open: string | undefined;
  let total = 0;
  let problem: Error | undefined;
  const refuse = (why: string) => {
    problem ??= new ArchiveProblem(why);
  };
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (!known(name))
      return refuse(`This archive has a file that is not Council's: ${JSON.stringify(name)}.`);
    if (seen.has(name)) return refuse(`This archive has ${name} twice.`);
    if (seen.add(name).size > limits.files) return refuse("This archive has too many files.");
    open = name;
    file.ondata = (error, bytes, last) => {
      if (error) return refuse(`This archive is damaged at ${name} (${error.message}).`);
      total += bytes.length;
      if (total > limits.total) return refuse("This archive unpacks to more than Council ever writes.");
      if (last) open = undefined;
      if (!problem) pieces.push({ name, bytes, last });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const push = (bytes: Uint8Array, last: boolean) => {
    try {
      unzip.push(bytes, last);
    } catch (error) {
      refuse(`This archive is damaged (${error instanceof Error ? error.message : "unreadable"}).`);
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: step })) {
    push(chunk, false);
    if (problem) throw problem;
    yield* pieces.splice(0);
  }
  push(new Uint8Array(), true);
  if (!problem && open) refuse(`This archive breaks off in ${open}.`);
  if (problem) throw problem;
  yield* pieces.splice(0);
}
