import { createReadStream } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { createGunzip } from "node:zlib";
import {
  type BackupEnd,
  type BackupHead,
  BackupProblem,
  backupFormat,
  endMark,
  endSchema,
  headMark,
  headSchema,
  type TableCount,
  tableEnd,
} from "@/lib/db/backup/format";
import { tallied } from "@/lib/db/backup/tally";

export type Section = { name: string; columns: string[]; rows: AsyncGenerator<Buffer> };

const damaged = (what: string) =>
  new BackupProblem(
    `This file is no whole Council backup: ${what}. Nothing was changed; take another copy of it.`,
  );
const longest = 64 * 1024 * 1024;
const newline = 10;

/** A text that comes in pieces, taken line by line or table by table. */
class Text {
  private rest: Buffer = Buffer.alloc(0);
  private constructor(private readonly chunks: AsyncIterator<Buffer>) {}

  static of(path: string): { text: Text; close: () => void } {
    const file = createReadStream(path);
    const plain = file.pipe(createGunzip());
    file.on("error", (error) => plain.destroy(error));
    return { text: new Text(plain[Symbol.asyncIterator]()), close: () => void file.destroy() };
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next().catch((error: Error) => {
      throw damaged(error.message);
    });
    if (next.done) return false;
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, next.value]) : next.value;
    return true;
  }

  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.rest.indexOf(newline);
      if (end >= 0) {
        const line = this.rest.toString("utf8", 0, end);
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (this.rest.length > longest) throw damaged("a line has no end");
      if (!(await this.more()))
        return this.rest.length > 0 ? Promise.reject(damaged("it breaks off")) : undefined;
    }
  }

  /** What stands before the end of a table, in pieces of whole lines. */
  async *rows(): AsyncGenerator<Buffer> {
    const end = Buffer.from(`\n${tableEnd}`);
    for (;;) {
      if (this.rest.subarray(0, tableEnd.length).equals(Buffer.from(tableEnd))) {
        this.rest = this.rest.subarray(tableEnd.length);
        return;
      }
      const at = this.rest.indexOf(end);
      const cut = at >= 0 ? at : this.rest.lastIndexOf(newline);
      if (cut >= 0) {
        const whole = this.rest.subarray(0, cut + 1);
        this.rest = this.rest.subarray(cut + 1);
        yield whole;
      } else if (!(await this.more())) throw damaged("it breaks off");
      if (at < 0 && cut >= 0 && !(await this.more())) throw damaged("it breaks off");
    }
  }
}

const copyLine = /^COPY "((?:[^"]|"")+)" \((.+)\) FROM stdin;$/;
const unquoted = (name: string) => name.replaceAll('""', '"');

function json(line: string, mark: string): unknown {
  try {
    return JSON.parse(line.slice(mark.length));
  } catch {
    throw damaged("its description cannot be read");
  }
}

/** Reads a backup from beginning to end; `take` gets each table and must read all its rows. */
export async function eachSection(
  path: string,
  take: (section: Section, head: BackupHead) => Promise<void>,
): Promise<{ head: BackupHead; end: BackupEnd }> {
  const { text, close } = Text.of(path);
  try {
    const first = (await text.line()) ?? "";
    if (!first.startsWith(headMark)) throw damaged("it begins with something else");
    const head = headSchema.safeParse(json(first, headMark)).data;
    if (!head) throw damaged("its description cannot be read");
    if (head.format !== backupFormat)
      throw new BackupProblem(
        `This backup has format ${head.format}, this Council reads format ${backupFormat}. Restore it with Council ${head.version}.`,
      );
    for (let line = await text.line(); line !== undefined; line = await text.line()) {
      if (line.startsWith(endMark)) {
        const end = endSchema.safeParse(json(line, endMark)).data;
        if (!end || (await text.line()) !== undefined) throw damaged("its last line cannot be read");
        return { head, end };
      }
      const [, name, columns] = copyLine.exec(line) ?? [];
      if (!name || !columns) throw damaged("a table has no name");
      const names = columns.slice(1, -1).split('", "').map(unquoted);
      await take({ name: unquoted(name), columns: names, rows: text.rows() }, head);
    }
    throw damaged("its last line is missing");
  } finally {
    close();
  }
}

/** Reads a whole backup and compares every count and checksum. Throws `BackupProblem`. */
export async function readBackup(path: string): Promise<{ head: BackupHead; end: BackupEnd }> {
  const found: TableCount[] = [];
  const { head, end } = await eachSection(path, async ({ name, columns, rows }) => {
    found.push({ name, columns, ...(await tallied(rows)) });
  });
  for (const [at, table] of end.tables.entries())
    if (!isDeepStrictEqual(found[at], table))
      throw damaged(`the rows of ${table.name} are not those that were written`);
  if (found.length !== end.tables.length) throw damaged("it has a table too many");
  return { head, end };
}
