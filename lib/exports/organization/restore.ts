import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { loading } from "@/lib/db/loading";
import { knownMigrations } from "@/lib/db/migration-names";
import { appliedMigrations, type Connection, type Table, tablesOf } from "@/lib/db/tables";
import { insertLines } from "@/lib/exports/organization/insert";
import { joinPeople } from "@/lib/exports/organization/people";
import { ArchiveProblem } from "@/lib/exports/organization/problem";
import { readArchive, rowsOf } from "@/lib/exports/organization/read";
import { linesSql, slice, tablesToExport } from "@/lib/exports/organization/rules";
import { type Manifest, tableFile } from "@/lib/exports/organization/schema";
import { archiveKey, keyMark, sealedLine } from "@/lib/exports/organization/seal";

type Options = { now: Date /** The key of its archives, where another server made it. */; key?: string };
export type Restored = {
  manifest: Manifest;
  /** Who had joined and is in it again. */ people: number;
  /** Who had joined and has no address there. */ without: number;
  /** The only ways it lets people in by; empty where any will do. */ ways: string[];
};

/**
 * Puts an organization's archive into an installation that does not have it, in one transaction of `client`, whose role owns the
 * tables: every row and reference checked, and what stands there afterwards compared with the archive, byte for byte. Throws
 * `ArchiveProblem`, or the database's error, and then nothing was written. Links are made anew with NEXTAUTH_SECRET.
 */
export async function restoreOrganization(
  client: Connection,
  path: string,
  options: Options,
): Promise<Restored> {
  const manifest = await readArchive(path);
  const { id, slug } = manifest.organization;
  const key = options.key ?? archiveKey(id);
  refuseOtherVersion(manifest, await appliedMigrations(client));
  if (keyMark(key) !== manifest.key)
    throw new ArchiveProblem(
      `The unnamed authors in this archive are sealed by the server it comes from. There, npm run org:key -- ${slug} says the key; here, give it behind the file.`,
    );
  await client.query("begin; set local timezone = 'UTC'");
  try {
    const whole = await tablesOf(client);
    const tables = tablesOfArchive(manifest, whole);
    await loading(client, async () => {
      const { rowCount } = await client.query(`select from "Organization" where "id" = $1 or "slug" = $2`, [
        id,
        slug,
      ]);
      if (rowCount) throw new ArchiveProblem(`This installation already has the organization '${slug}'.`);
      for await (const { file, lines } of rowsOf(path)) {
        const table = tables.find(({ name }) => tableFile(name) === file);
        const own = whole.find(({ name }) => name === table?.name);
        if (!table || !own)
          throw new ArchiveProblem(`This archive has ${file}, which Council does not know.`);
        for (let at = 0; at < lines.length; at += slice(table))
          await insertLines(client, lines.slice(at, at + slice(table)), {
            table,
            whole: own,
            orgId: id,
            key,
          });
      }
      await compare(client, manifest, tables, key);
    });
    await client.query("set local role council_system");
    const { people, owners, without } = await joinPeople(client, id, options.now);
    if (owners === 0)
      throw new ArchiveProblem(
        "No owner in this archive has an address to sign in with, so nobody could run it.",
      );
    const { rows } = await client.query<{ ways: string[] | null }>(
      `select "signInMethods" as ways from "Organization" where "id" = $1`,
      [id],
    );
    await client.query("commit");
    return { manifest, people, without, ways: rows[0]?.ways ?? [] };
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

function refuseOtherVersion({ migrations }: Manifest, applied: string[]): void {
  const known = knownMigrations();
  if (!isDeepStrictEqual(applied, known))
    throw new ArchiveProblem("The database is not of this version of Council: run npm run db:migrate first.");
  if (isDeepStrictEqual(migrations, known)) return;
  const newer = migrations.find((name) => !known.includes(name));
  throw new ArchiveProblem(
    newer
      ? `This archive comes from a newer Council, with ${newer}: restore it with that version.`
      : `This archive comes from an older Council, as of ${migrations.at(-1)}: restore it with that version, then update.`,
  );
}

/** The tables of the archive as this database has them; exactly those that an export writes. */
function tablesOfArchive(manifest: Manifest, whole: Table[]): Table[] {
  const tables = tablesToExport(whole);
  const shape = (table: { name: string; columns: unknown[] }) => [table.name, table.columns];
  const here = tables.map(({ name, columns }) =>
    shape({ name, columns: columns.map((column) => column.name) }),
  );
  const there = manifest.tables.map(shape);
  const strange = there.find((table, at) => !isDeepStrictEqual(table, here[at]));
  if (strange || here.length !== there.length)
    throw new ArchiveProblem(
      `The tables of this archive are not Council's${strange ? `: ${strange[0]} (${String(strange[1])})` : ""}.`,
    );
  return tables;
}

/** What stands in the database now, read as an export reads it. */
async function compare(client: Connection, manifest: Manifest, tables: Table[], key: string): Promise<void> {
  const org = `'${manifest.organization.id}'::uuid`;
  for (const [at, table] of tables.entries()) {
    const hash = createHash("sha256");
    await client.query(`declare restored no scroll cursor for ${linesSql(table, org, "true")}`);
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${slice(table)} from restored`);
      if (rows.length === 0) break;
      for (const { line } of rows) hash.update(`${sealedLine(table.name, line, key)}\n`);
    }
    await client.query("close restored");
    if (hash.digest("hex") !== manifest.tables[at]?.sha256)
      throw new ArchiveProblem(`The rows of ${table.name} came out otherwise than they went in.`);
  }
}
