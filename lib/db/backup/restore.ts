import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import { copyTable, sameText } from "@/lib/db/backup/copies";
import { type BackupEnd, type BackupHead, BackupProblem } from "@/lib/db/backup/format";
import { eachSection, readBackup, type Section } from "@/lib/db/backup/read";
import { tallied } from "@/lib/db/backup/tally";
import { copyIn } from "@/lib/db/copy";
import { loading } from "@/lib/db/loading";
import { migrate, withClient } from "@/lib/db/migrate";
import { knownMigrations } from "@/lib/db/migration-names";
import { appliedMigrations, quoted, quotedList, type Table, tablesOf } from "@/lib/db/tables";

/**
 * Puts a backup into an empty database: makes the tables as they were, loads them in one transaction, compares every table's
 * count and checksum with the backup, and brings the database up to the newest migration. `adminUrl` belongs to the role that
 * migrates. Throws `BackupProblem` before anything is written where the file is not whole, comes from a newer Council, or the
 * database is not empty.
 */
export async function restoreBackup(
  adminUrl: string,
  path: string,
): Promise<{ head: BackupHead; end: BackupEnd }> {
  const { head, end } = await readBackup(path);
  refuseUnknown(head);
  await withClient(adminUrl, (client) => refuseFull(client, head));
  await migrate(adminUrl, head.migrations);
  await withClient(adminUrl, async (client) => {
    await client.query(`begin; ${sameText}`);
    await loading(client, async () => {
      await load(client, path);
      await compare(client, end);
      await client.query(`update "Outbox" set "relayedAt" = null where "id" = any($1::uuid[])`, [
        end.waiting,
      ]);
    });
    await client.query("commit; analyze");
  });
  await migrate(adminUrl);
  return { head, end };
}

function refuseUnknown({ migrations, version }: BackupHead): void {
  const known = new Set(knownMigrations());
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown)
    throw new BackupProblem(
      `This backup comes from a newer Council (${version}, with ${unknown}). Restore it with that version. Nothing was changed.`,
    );
}

async function refuseFull(client: pg.Client, head: BackupHead): Promise<void> {
  const { rows } = await client.query("select current_database() as name");
  const full = (why: string) =>
    new BackupProblem(
      `The database '${rows[0].name}' ${why}. A backup is restored into an empty one. Nothing was changed.`,
    );
  const applied = await appliedMigrations(client);
  const past = applied.find((name) => !head.migrations.includes(name));
  for (const { name } of await tablesOf(client)) {
    if (applied.length === 0) throw full(`has a table '${name}' that is not Council's`);
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) throw full(`has rows in '${name}'`);
  }
  if (past) throw full(`is newer than the backup (${past})`);
}

async function load(client: pg.Client, path: string): Promise<void> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const { end } = await eachSection(path, async (section) => {
    const table = tables.get(section.name);
    if (!table || !isDeepStrictEqual(columnsOf(table), section.columns)) throw otherTable(section);
    const columns = quotedList(section.columns);
    await copyIn(client, `copy ${quoted(table.name)} (${columns}) from stdin`, section.rows);
    tables.delete(section.name);
  });
  const [left] = tables.keys();
  if (left) throw new BackupProblem(`This backup has no table '${left}'. Nothing was changed.`);
  for (const { name, value, called } of end.sequences)
    await client.query("select setval($1::regclass, $2::bigint, $3)", [quoted(name), value, called]);
}

const columnsOf = ({ columns }: Table) => columns.map(({ name }) => name);

const otherTable = ({ name }: Section) =>
  new BackupProblem(
    `The table '${name}' of this backup is not the one that its migrations make. Nothing was changed.`,
  );

/** What stands in the database now, read back as it was read for the backup. */
async function compare(client: pg.Client, end: BackupEnd): Promise<void> {
  const tables = await tablesOf(client);
  for (const { name, columns, rows, sha256 } of end.tables) {
    const table = tables.find((each) => each.name === name);
    const found = table && (await tallied(copyTable(client, table)));
    if (!found || found.rows !== rows || found.sha256 !== sha256)
      throw new BackupProblem(
        `The rows of ${name} (${columns.length} columns) came out otherwise than they went in. Nothing was changed.`,
      );
  }
}
