import { isDeepStrictEqual } from "node:util";
import {
  type BackupEnd,
  type BackupHead,
  BackupProblem,
  backupFormat,
  damaged,
  endMark,
  endSchema,
  headMark,
  headSchema,
  type TableCount,
} from "@/lib/db/backup/format";
import { tallied } from "@/lib/db/backup/tally";
import { openText } from "@/lib/db/backup/text";

export type Section = { name: string; columns: string[]; rows: AsyncGenerator<Buffer> };

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
  const { text, close } = openText(path);
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
