import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { restoreBackup } from "@/lib/db/backup/restore";
import { writeBackup } from "@/lib/db/backup/write";
import { disconnect } from "@/lib/db/client";
import { emptyDatabase, migrate, withClient } from "@/lib/db/migrate";
import { tablesOf } from "@/lib/db/tables";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import { buildWorlds } from "@/lib/db/testing/worlds";

const shared = process.env.DATABASE_URL;
const folder = mkdtempSync(join(tmpdir(), "council-refused-"));
const file = join(folder, "all.backup.gz");
const options = { version: "0.1.0", now: new Date("2026-11-24T19:00:00Z") };
let source: TestDatabase;
let target: TestDatabase;

const rewritten = (change: (text: string) => string) => {
  const path = join(folder, "changed.backup.gz");
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString("utf8"))));
  return path;
};

beforeAll(async () => {
  source = await scratchDatabase();
  await disconnect();
  process.env.DATABASE_URL = source.url;
  await buildWorlds();
  await disconnect();
  process.env.DATABASE_URL = shared;
  await writeBackup(source.adminUrl, file, options);
  target = await scratchDatabase();
}, 60_000);

beforeEach(() => emptyDatabase(target.adminUrl));

afterAll(async () => {
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true });
});

describe("nothing is written", () => {
  const refused: [what: string, sentence: RegExp, change: (text: string) => string][] = [
    ["where the file breaks off", /breaks off|last line is missing/, (text) => text.slice(0, -300)],
    ["where its last line is missing", /last line is missing/, (text) => text.replace(/-- end .*\n$/, "")],
    [
      "where a row was changed",
      /Organization are not those/,
      (text) => text.replace("Organization q", "Organization x"),
    ],
    [
      "where a table was taken out",
      /are not those/,
      (text) => text.replace(/COPY "Block"[\s\S]*?\n\\\.\n/, ""),
    ],
    ["where it is something else", /begins with something else/, () => "select 1;\n"],
    ["where it is of another format", /has format 9/, (text) => text.replace('"format":1', '"format":9')],
    [
      "where a newer Council wrote it",
      /newer Council \(0\.1\.0, with 29990101000000_later\)/,
      (text) => text.replace('"migrations":[', '"migrations":["29990101000000_later",'),
    ],
  ];

  it.each(refused)("%s", async (_, sentence, change) => {
    await expect(restoreBackup(target.adminUrl, rewritten(change))).rejects.toThrow(sentence);
    await withClient(target.adminUrl, async (client) => expect(await tablesOf(client)).toEqual([]));
  });

  it("where the file is cut inside its compression", async () => {
    const cut = join(folder, "cut.backup.gz");
    writeFileSync(cut, readFileSync(file).subarray(0, -2_000));
    await expect(restoreBackup(target.adminUrl, cut)).rejects.toThrow(/no whole Council backup/);
  });

  it("where the database has rows, or tables of somebody else", async () => {
    await expect(restoreBackup(source.adminUrl, file)).rejects.toThrow(
      /has rows in '\w+'. A backup is restored/,
    );
    await withClient(target.adminUrl, (client) => client.query("create table theirs (id int)"));
    await expect(restoreBackup(target.adminUrl, file)).rejects.toThrow("has a table 'theirs'");
  });

  it("where a reference leads nowhere", async () => {
    const reference = /"Seat_\w+fkey"/;
    const path = join(folder, "loose.backup.gz");
    await withClient(source.adminUrl, async (client) => {
      await client.query(
        `alter table "Seat" disable trigger all; update "Seat" set "groupId" = gen_random_uuid()`,
      );
    });
    await writeBackup(source.adminUrl, path, options);
    await expect(restoreBackup(target.adminUrl, path)).rejects.toThrow(reference);
    await withClient(target.adminUrl, async (client) => {
      expect((await client.query(`select from "Organization"`)).rowCount).toBe(0);
    });
  });
});

describe("no backup is written", () => {
  it("of a database that was never migrated, and none is left half-written", async () => {
    const path = join(folder, "nothing.backup.gz");
    await expect(writeBackup(target.adminUrl, path, options)).rejects.toThrow("nothing to back up");
    expect(readdirSync(folder).filter((name) => name.startsWith("nothing"))).toEqual([]);
  });

  it("where a policy would keep rows out of it", async () => {
    await migrate(target.adminUrl);
    await withClient(target.adminUrl, (client) => client.query('drop policy system on "Note"'));
    await expect(writeBackup(target.adminUrl, join(folder, "kept.backup.gz"), options)).rejects.toThrow(
      "The policies of Note would keep rows",
    );
  });
});
