import { afterEach, beforeEach, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { withClient } from "@/lib/db/migrate";
import { notReadyBecause } from "@/lib/db/readiness";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";

const shared = process.env.DATABASE_URL;
let own: TestDatabase;

const point = async (url: string | undefined) => {
  await disconnect();
  process.env.DATABASE_URL = url;
};
const change = (sql: string) => withClient(own.adminUrl, (client) => client.query(sql));

beforeEach(async () => {
  own = await scratchDatabase();
  await point(own.url);
  return async () => {
    await point(shared);
    await own.drop();
  };
});

afterEach(disconnect);

it("is ready on a migrated database", async () => {
  expect(await notReadyBecause()).toEqual([]);
});

it("misses a migration that this server knows", async () => {
  await change(`delete from "_prisma_migrations" where migration_name like '%walls'`);
  expect(await notReadyBecause()).toEqual(["migrations"]);
});

it("misses one that has begun and not ended", async () => {
  await change(`update "_prisma_migrations" set finished_at = null where migration_name like '%walls'`);
  expect(await notReadyBecause()).toEqual(["migrations"]);
});

it("sees a table whose policies are off, or not forced", async () => {
  await change('alter table "Note" no force row level security');
  expect(await notReadyBecause()).toEqual(["policies"]);
  await change('alter table "Note" force row level security; alter table "Note" disable row level security');
  expect(await notReadyBecause()).toEqual(["policies"]);
});

it("is not ready where nothing answers, or nothing was ever migrated", async () => {
  await change('drop table "_prisma_migrations"');
  expect(await notReadyBecause()).toEqual(["database"]);
  await point("postgres://nobody@127.0.0.1:1/none");
  expect(await notReadyBecause()).toEqual(["database"]);
});
