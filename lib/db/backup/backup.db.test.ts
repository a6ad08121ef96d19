import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { restoreBackup } from "@/lib/db/backup/restore";
import { writeBackup } from "@/lib/db/backup/write";
import { disconnect } from "@/lib/db/client";
import { assertWallsStand } from "@/lib/db/guard";
import { emptyDatabase, grantRoles, migrate, withClient } from "@/lib/db/migrate";
import { knownMigrations } from "@/lib/db/migration-names";
import { notReadyBecause } from "@/lib/db/readiness";
import { quoted, tablesOf } from "@/lib/db/tables";
import { keyProblems } from "@/lib/db/testing/catalogue-keys";
import { roleProblems } from "@/lib/db/testing/catalogue-roles";
import { tableProblems } from "@/lib/db/testing/catalogue-tables";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system } from "@/lib/db/unit";
import { openBoss } from "@/lib/jobs/boss";
import { relayBatch } from "@/lib/jobs/relay";

const shared = process.env.DATABASE_URL;
const folder = mkdtempSync(join(tmpdir(), "council-backup-"));
const file = join(folder, "all.backup.gz");
const options = { version: "0.1.0", now: new Date("2026-11-24T19:00:00Z") };
let source: TestDatabase;
let target: TestDatabase;

const point = async (url: string | undefined) => {
  await disconnect();
  process.env.DATABASE_URL = url;
};

/** Everything that a database holds, by table, in no order. */
const contents = (url: string) =>
  withClient(url, async (client) => {
    await client.query("set timezone = 'UTC'");
    const found: Record<string, string> = {};
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as sum from ${quoted(name)} t`,
      );
      found[name] = rows[0].sum;
    }
    return found;
  });

/** Walls, triggers and references as the catalogue describes them. */
const build = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`
      select format('%s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line from pg_constraint k
        join pg_class c on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace
      union all select format('%s %s %s', c.relname, t.tgname, t.tgenabled) from pg_trigger t
        join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
      union all select format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`);
    return rows.map(({ line }) => line);
  });

beforeAll(async () => {
  source = await scratchDatabase();
  await point(source.url);
  const { world } = await buildWorlds();
  await system(async (tx) => {
    await tx.program.updateMany({ data: { summary: "a\ttab, a \\. line\n\\.\nand \\N, “Zoë” \u{1F98A}" } });
    await tx.picture.create({
      data: {
        ...{ orgId: world.orgId, kind: "logo", width: 1, height: 1 },
        bytes: Buffer.from([0, 10, 13, 92, 46, 255]),
      },
    });
    await tx.outbox.createMany({
      data: ["one", "two"].map((topic) => ({ orgId: world.orgId, topic, payload: { id: world.orgId } })),
    });
  });
  await writeBackup(source.adminUrl, file, options);
  target = await scratchDatabase();
}, 60_000);

beforeEach(() => emptyDatabase(target.adminUrl));

afterAll(async () => {
  await point(shared);
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true });
});

describe("a backup", () => {
  it("comes back row for row in an empty database, behind the same walls, ready to serve", async () => {
    await restoreBackup(target.adminUrl, file);
    await grantRoles(target.adminUrl, "council");
    const restored = await contents(target.adminUrl);
    expect(restored).toEqual(await contents(source.adminUrl));
    expect(Object.values(restored).filter((sum) => !sum.startsWith("0 ")).length).toBeGreaterThan(35);
    expect(await build(target.adminUrl)).toEqual(await build(source.adminUrl));
    await withClient(target.adminUrl, async (client) => {
      expect([
        ...(await tableProblems(client)),
        ...(await keyProblems(client)),
        ...(await roleProblems(client)),
      ]).toEqual([]);
    });
    await point(target.url);
    await assertWallsStand({ warn: () => {} });
    expect(await notReadyBecause()).toEqual([]);
    await point(source.url);
  });

  it("is the same again from what it restored, byte for byte", async () => {
    await restoreBackup(target.adminUrl, file);
    const again = join(folder, "again.backup.gz");
    await writeBackup(target.adminUrl, again, options);
    expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
  });

  it("is the same where the server's own role takes it", async () => {
    const theirs = join(folder, "server.backup.gz");
    await writeBackup(source.url, theirs, options);
    expect(gunzipSync(readFileSync(theirs)).equals(gunzipSync(readFileSync(file)))).toBe(true);
  });

  it("goes into a database that is migrated and empty, too", async () => {
    await migrate(target.adminUrl);
    await restoreBackup(target.adminUrl, file);
    expect(await contents(target.adminUrl)).toEqual(await contents(source.adminUrl));
  });

  it("can be taken and restored by roles that are no superuser", async () => {
    const owner = `owner_${process.pid}_${Date.now()}`;
    const url = (of: string) => Object.assign(new URL(of), { username: owner, password: "secret" }).href;
    await withClient(target.adminUrl, async (client) => {
      await client.query(`create role ${owner} login createrole password 'secret'`);
      await client.query(`grant council_app, council_system to ${owner} with admin option`);
      await client.query(
        `grant create on database ${new URL(target.adminUrl).pathname.slice(1)} to ${owner}`,
      );
      await client.query(`alter schema public owner to ${owner}`);
    });
    await restoreBackup(url(target.adminUrl), file);
    expect(await contents(target.adminUrl)).toEqual(await contents(source.adminUrl));
    const again = join(folder, "theirs.backup.gz");
    await writeBackup(url(target.adminUrl), again, options);
    expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
    await emptyDatabase(target.adminUrl);
    await withClient(target.adminUrl, (client) => client.query(`drop owned by ${owner}; drop role ${owner}`));
  });

  it("of an older Council is brought up to date after it is restored", async () => {
    const older = knownMigrations().slice(0, 2);
    await migrate(target.adminUrl, older);
    await withClient(target.adminUrl, (client) =>
      client.query(
        `insert into "Organization" (id, slug, name) values (gen_random_uuid(), 'old', 'An old one')`,
      ),
    );
    const old = join(folder, "old.backup.gz");
    await writeBackup(target.adminUrl, old, options);
    await emptyDatabase(target.adminUrl);
    await restoreBackup(target.adminUrl, old);
    await withClient(target.adminUrl, async (client) => {
      expect((await client.query(`select name from "Organization"`)).rows).toEqual([{ name: "An old one" }]);
      expect(await tableProblems(client)).toEqual([]);
    });
  });

  it("says what was still to be done, and it is done by the restored one", async () => {
    const boss = await openBoss();
    await relayBatch(boss.queue);
    await boss.close();
    const busy = join(folder, "busy.backup.gz");
    const { waiting } = await writeBackup(source.adminUrl, busy, options);
    expect(waiting).toHaveLength(2);
    await restoreBackup(target.adminUrl, busy);
    await withClient(target.adminUrl, async (client) => {
      const { rows } = await client.query(
        `select topic from "Outbox" where "relayedAt" is null order by topic`,
      );
      expect(rows).toEqual([{ topic: "one" }, { topic: "two" }]);
    });
  });

  it("keeps where sequences stood", async () => {
    const plant = "create sequence planted; grant select on planted to council_system";
    const scratch = await scratchDatabase();
    await withClient(scratch.adminUrl, (client) =>
      client.query(`${plant}; select nextval('planted'), nextval('planted')`),
    );
    const counted = join(folder, "counted.backup.gz");
    await writeBackup(scratch.adminUrl, counted, options);
    await scratch.drop();
    await migrate(target.adminUrl);
    await withClient(target.adminUrl, (client) => client.query(plant));
    await restoreBackup(target.adminUrl, counted);
    await withClient(target.adminUrl, async (client) => {
      expect((await client.query("select nextval('planted') as next")).rows).toEqual([{ next: "3" }]);
    });
  });
});
