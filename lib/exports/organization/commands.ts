import { setTimeout as sleep } from "node:timers/promises";
import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { knownMigrations } from "@/lib/db/migration-names";
import { type Table, tablesSql } from "@/lib/db/tables";
import { type Tx, withOrg } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { openArchive, type Sink } from "@/lib/exports/organization/archive";
import { exportedWhere, linesSql, slice, tablesToExport } from "@/lib/exports/organization/rules";
import {
  type ArchiveTable,
  archiveFormat,
  type Manifest,
  manifestName,
  readMeName,
  tableFile,
} from "@/lib/exports/organization/schema";
import { archiveKey, keyMark, sealedLine } from "@/lib/exports/organization/seal";
import { readMe } from "@/lib/exports/organization/words";
import type { OrgContext } from "@/lib/tenancy/context";

const patience = 10 * 60_000;
const allowedDaily = 10;
const day = 24 * 60 * 60_000;

/**
 * Writes everything that the asking organizer may see of the organization to `sink`, as a zip; no more of it is in memory than a
 * slice. All of it is of one moment, under the organizer's own policies. The event that says so is written after that moment.
 * Throws `forbidden`, and `conflict` where another one is being made or there were ten in a day.
 */
export async function exportOrganization(ctx: OrgContext, sink: Sink): Promise<Manifest> {
  await withOrg(ctx, async (tx) => {
    authorize(ctx, "exportOrganization");
    const since = new Date(now().getTime() - day);
    const before = await tx.$queryRaw<unknown[]>`select from organization_exports(${since})`;
    if (before.length >= allowedDaily)
      throw conflict(
        `Everything was taken out ${allowedDaily} times in the last 24 hours. Please use one of those files, or try again tomorrow.`,
      );
  });
  const manifest = await inItsTurn(() =>
    withOrg(ctx, (tx) => write(tx, ctx, sink), { timeout: patience, snapshot: true }),
  );
  await withOrg(ctx, (tx) => recordAudit(tx, ctx, "exportOrganization", "Organization", ctx.orgId));
  return manifest;
}

/** Somebody who pressed twice has just let go of the first one, so it is tried again for a moment. */
async function inItsTurn(work: () => Promise<Manifest | "busy">): Promise<Manifest> {
  for (let tries = 0; tries < 5; tries++) {
    const made = await work();
    if (made !== "busy") return made;
    await sleep(500);
  }
  throw conflict("Somebody is taking everything out just now. Please try again in a few minutes.");
}

async function write(tx: Tx, ctx: OrgContext, sink: Sink): Promise<Manifest | "busy"> {
  authorize(ctx, "exportOrganization");
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`whole:${ctx.orgId}`}, 0)) as free`;
  if (!lock?.free) return "busy";
  await tx.$executeRaw`select set_config('timezone', 'UTC', true)`;
  const takenAt = now();
  const key = archiveKey(ctx.orgId);
  const facts: Omit<Manifest, "tables"> = {
    format: archiveFormat,
    migrations: knownMigrations(),
    key: keyMark(key),
    organization: { id: ctx.orgId, slug: ctx.slug, name: ctx.orgName },
    takenAt: takenAt.toISOString(),
    takenBy: { name: ctx.name, role: ctx.role === "owner" ? "owner" : "organizer" },
  };
  const archive = openArchive(sink, takenAt);
  const tables: ArchiveTable[] = [];
  for (const table of tablesToExport(await tx.$queryRawUnsafe<Table[]>(tablesSql))) {
    let rows = 0;
    const count = (more: number) => {
      rows += more;
    };
    const sha256 = await archive.file(tableFile(table.name), lines(tx, table, key, count));
    tables.push({ name: table.name, columns: table.columns.map(({ name }) => name), rows, sha256 });
  }
  const manifest = { ...facts, tables };
  await archive.file(readMeName, once(readMe(facts)));
  await archive.file(manifestName, once(`${JSON.stringify(manifest, null, 1)}\n`));
  await archive.end();
  return manifest;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* lines(
  tx: Tx,
  table: Table,
  key: string,
  count: (rows: number) => void,
): AsyncGenerator<string> {
  const sql = linesSql(table, "(select app_org())", exportedWhere(table.name));
  await tx.$executeRawUnsafe(`declare export_rows no scroll cursor for ${sql}`);
  for (;;) {
    const rows = await tx.$queryRawUnsafe<{ line: string }[]>(`fetch ${slice(table)} from export_rows`);
    if (rows.length === 0) break;
    count(rows.length);
    yield `${rows.map(({ line }) => sealedLine(table.name, line, key)).join("\n")}\n`;
  }
  await tx.$executeRawUnsafe("close export_rows");
}
