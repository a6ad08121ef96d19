import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { withClient } from "@/lib/db/migrate";
import { buildWorld } from "@/lib/db/testing/world";

const migration = join(import.meta.dirname, "../../../prisma/migrations/20261124183716_safety/migration.sql");

it("what was accepted before there was a history is filled in by the migration", async () => {
  const world = await buildWorld(`before${newId().slice(-8)}`);
  const [, filling] = readFileSync(migration, "utf8").split("-- What is known about versions so far");
  await withClient(process.env.DATABASE_ADMIN_URL ?? "", async (client) => {
    const rowsOf = async (table: string) =>
      (await client.query(`select "version" from "${table}" where "orgId" = $1::uuid`, [world.orgId])).rows;
    await client.query("begin");
    const before = [await rowsOf("ConductText"), await rowsOf("ConductAcceptance")];
    await client.query('delete from "ConductText"; delete from "ConductAcceptance"');
    await client.query(`-- ${filling}`);
    expect([await rowsOf("ConductText"), await rowsOf("ConductAcceptance")]).toEqual(before);
    const programs = await client.query('select from "Program" where "orgId" = $1::uuid', [world.orgId]);
    expect(before.map((rows) => rows.length)).toEqual([programs.rowCount, 4]);
    await client.query("rollback");
  });
});
