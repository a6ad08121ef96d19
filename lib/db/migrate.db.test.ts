import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { emptyDatabase, grantRoles, migrate, schemaHasMoved, withClient } from "@/lib/db/migrate";
import { currentSchema, schemaDiff } from "@/lib/db/schema-engine";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";

let migrated: TestDatabase;
let scratch: TestDatabase;

beforeAll(async () => {
  migrated = await scratchDatabase();
  scratch = await scratchDatabase();
  await emptyDatabase(scratch.adminUrl);
});

afterAll(() => Promise.all([migrated.drop(), scratch.drop()]));

const list = (url: string, sql: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(sql);
    return rows.map(({ line }) => line);
  });

const columns = `select format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) as line
  from information_schema.columns where table_schema = 'public' and table_name not like '\\_%' and is_generated = 'NEVER' order by line`;
const indexes =
  "select indexdef as line from pg_indexes where schemaname = 'public' and tablename not like '\\_%'";
// What happens on delete is left out: migrations say it by hand where Prisma cannot. Columns by name: one that was added
// later stands elsewhere in its table.
const named = (table: string, key: string) =>
  `(select string_agg(attname, ',' order by n) from unnest(${key}) with ordinality k(num, n)
    join pg_attribute on attrelid = ${table} and attnum = num)`;
const references = `select format('%s %s(%s) -> %s(%s)', conname, conrelid::regclass, ${named("conrelid", "conkey")},
  confrelid::regclass, ${named("confrelid", "confkey")}) as line from pg_constraint where contype = 'f'`;

describe("migrations", () => {
  test("say all that prisma/schema says", async () => {
    const script = await schemaDiff(scratch.adminUrl, [], currentSchema());
    await withClient(scratch.adminUrl, (client) => client.query(script));
    const planned = await list(scratch.adminUrl, columns);
    expect(planned.length).toBeGreaterThan(100);
    expect(await list(migrated.adminUrl, columns)).toEqual(planned);
    for (const facts of [indexes, references])
      expect(await list(migrated.adminUrl, facts)).toEqual(
        expect.arrayContaining(await list(scratch.adminUrl, facts)),
      );
  });

  test("end in the schema that the next migration starts from", async () => {
    expect(await schemaHasMoved(migrated.adminUrl)).toBe(false);
  });

  test("are applied once by two servers that start together", async () => {
    await emptyDatabase(scratch.adminUrl);
    const [one, other] = await Promise.all([migrate(scratch.adminUrl), migrate(scratch.adminUrl)]);
    expect([one.length, other.length].sort()[0]).toBe(0);
    expect(one.length + other.length).toBeGreaterThan(0);
  });

  test("leave nothing behind when they are killed half-way, and are tried again", async () => {
    await emptyDatabase(scratch.adminUrl);
    await withClient(scratch.adminUrl, async (blocker) => {
      await blocker.query("begin; create schema pgboss"); // what the second migration will wait for
      const killed = expect(migrate(scratch.adminUrl)).rejects.toThrow();
      const kill = `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      await withClient(scratch.adminUrl, (killer) =>
        vi.waitUntil(async () => (await killer.query(kill)).rowCount, { timeout: 15_000 }),
      );
      await killed;
      await blocker.query("rollback");
    });
    const rest = await migrate(scratch.adminUrl);
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.some((name) => name.endsWith("_tables"))).toBe(false);
    expect(await list(scratch.adminUrl, columns)).toEqual(await list(migrated.adminUrl, columns));
  });
});

test("the server's login role may step into Council's roles and inherits nothing", async () => {
  await grantRoles(migrated.adminUrl, "council");
  await withClient(migrated.url, async (client) => {
    await expect(client.query('select from "Membership"')).rejects.toThrow("permission denied");
    await client.query("set role council_app");
    await expect(client.query('select from "Membership"')).resolves.toMatchObject({ rowCount: 0 });
  });
});
