import { createHash, type Hash } from "node:crypto";
import { ArchiveProblem } from "@/lib/exports/organization/problem";
import {
  archiveFormat,
  type Manifest,
  manifestName,
  manifestSchema,
  tableFile,
} from "@/lib/exports/organization/schema";
import { type Limits, unpack, usualLimits } from "@/lib/exports/organization/unpack";

const largestManifest = 1024 * 1024;
const longestLine = 32 * 1024 * 1024;
const newline = 10;

type Found = { hash: Hash; rows: number };

function parsed(bytes: Buffer): Manifest {
  try {
    const json: unknown = JSON.parse(bytes.toString("utf8"));
    const format = json && typeof json === "object" && "format" in json ? json.format : undefined;
    if (typeof format === "number" && format !== archiveFormat)
      throw new ArchiveProblem(
        `This archive has format ${format}, and this Council reads format ${archiveFormat}: restore it with the version of Council that wrote it.`,
      );
    return manifestSchema.parse(json);
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem("The manifest of this archive cannot be read.");
  }
}

/** Reads an archive from beginning to end, and compares every count and checksum with its manifest. */
export async function readArchive(path: string, limits: Limits = usualLimits): Promise<Manifest> {
  const found = new Map<string, Found>();
  const description: Buffer[] = [];
  let size = 0;
  for await (const { name, bytes } of unpack(path, limits)) {
    if (name === manifestName) {
      size += bytes.length;
      if (size > largestManifest) throw new ArchiveProblem("The manifest of this archive is far too long.");
      description.push(Buffer.from(bytes));
      continue;
    }
    const file = found.get(name) ?? { hash: createHash("sha256"), rows: 0 };
    found.set(name, file);
    file.hash.update(bytes);
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) file.rows++;
  }
  if (description.length === 0)
    throw new ArchiveProblem("This is no whole export of an organization: it has no manifest.");
  const manifest = parsed(Buffer.concat(description));
  for (const { name, rows, sha256 } of manifest.tables) {
    const file = found.get(tableFile(name));
    if (!file) throw new ArchiveProblem(`The rows of ${name} are missing from this archive.`);
    if (file.rows !== rows || file.hash.digest("hex") !== sha256)
      throw new ArchiveProblem(
        `The rows of ${name} are not those that were written: this archive was changed.`,
      );
    found.delete(tableFile(name));
  }
  const [more] = [...found.keys()].filter((name) => name.startsWith("tables/"));
  if (more) throw new ArchiveProblem(`This archive has ${more}, of which its manifest says nothing.`);
  return manifest;
}

/** The rows of an archive, some at a time, each with the file it stands in. */
export async function* rowsOf(path: string): AsyncGenerator<{ file: string; lines: string[] }> {
  let file = "";
  let rest = Buffer.alloc(0);
  for await (const { name, bytes } of unpack(path)) {
    if (!name.startsWith("tables/")) continue;
    if (name !== file && rest.length > 0) throw new ArchiveProblem(`The last row of ${file} has no end.`);
    file = name;
    const text = Buffer.concat([rest, bytes]);
    const cut = text.lastIndexOf(newline);
    rest = text.subarray(cut + 1);
    if (rest.length > longestLine) throw new ArchiveProblem(`A row of ${file} is far too long.`);
    if (cut >= 0) yield { file, lines: text.toString("utf8", 0, cut).split("\n") };
  }
  if (rest.length > 0) throw new ArchiveProblem(`The last row of ${file} has no end.`);
}
