import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { copyTable, keptFrom, sameText } from "@/lib/db/backup/copies";
import {
  type BackupEnd,
  type BackupHead,
  BackupProblem,
  backupFormat,
  endMark,
  headMark,
  type TableCount,
  tableEnd,
} from "@/lib/db/backup/format";
import { readBackup } from "@/lib/db/backup/read";
import { tally } from "@/lib/db/backup/tally";
import { withClient } from "@/lib/db/migrate";
import { appliedMigrations, quoted, quotedList, tablesOf } from "@/lib/db/tables";

type Options = { version: string; now: Date };

/**
 * Writes everything in a database into one compressed file: all tables, read in one snapshot while the servers go on, and
 * which jobs were waiting. `url` belongs to a role that may become council_system. The file is read back before it gets its
 * name; a broken attempt leaves none. Returns what is in it.
 */
export async function writeBackup(url: string, path: string, options: Options): Promise<BackupEnd> {
  const draft = `${path}.partial`;
  try {
    await withClient(url, (client) =>
      pipeline(
        Readable.from(everything(client, options)),
        createGzip({ level: 4 }),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      ),
    );
    const { end } = await readBackup(draft);
    renameSync(draft, path);
    return end;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

async function* everything(client: pg.Client, { version, now }: Options): AsyncGenerator<Buffer> {
  await client.query(
    `begin isolation level repeatable read, read only; ${sameText}; set local role council_system`,
  );
  const sequences = await sequencesOf(client);
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0)
    throw new BackupProblem("There is nothing to back up: this database was never migrated.");
  const kept = await keptFrom(client);
  if (kept.length > 0)
    throw new BackupProblem(`The policies of ${kept.join(", ")} would keep rows out of the backup.`);
  const head: BackupHead = { format: backupFormat, takenAt: now.toISOString(), version, migrations };
  yield Buffer.from(`${headMark}${JSON.stringify(head)}\n`);
  const counts: TableCount[] = [];
  for (const table of await tablesOf(client)) {
    const columns = table.columns.map(({ name }) => name);
    const { through, result } = tally();
    yield Buffer.from(`COPY ${quoted(table.name)} (${quotedList(columns)}) FROM stdin;\n`);
    yield* through(copyTable(client, table));
    yield Buffer.from(tableEnd);
    counts.push({ name: table.name, columns, ...result() });
  }
  const end: BackupEnd = { tables: counts, sequences, waiting: await waitingJobs(client) };
  yield Buffer.from(`${endMark}${JSON.stringify(end)}\n`);
  await client.query("commit");
}

async function sequencesOf(client: pg.Client): Promise<BackupEnd["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1",
  );
  const found: BackupEnd["sequences"] = [];
  for (const { name } of rows) {
    const state = await client.query(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    );
    found.push({ name, ...state.rows[0] });
  }
  return found;
}

/** The queue itself is made anew by the server; what it still had to do is told by the outbox rows it was made from. */
async function waitingJobs(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query("select to_regclass('pgboss.job') is not null as queued");
  if (!rows[0].queued) return [];
  const jobs = await client.query<{
    id: string;
  }>(`select o."id" from pgboss.job j join "Outbox" o on o."id" = j.id
    where j.state in ('created', 'retry', 'active') order by o."id"`);
  return jobs.rows.map(({ id }) => id);
}
