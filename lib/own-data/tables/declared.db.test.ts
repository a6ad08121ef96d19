import { expect, it } from "vitest";
import { withClient } from "@/lib/db/migrate";
import { declared } from "@/lib/own-data/tables/all";

const tablesSql = `select relname::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;

/** What is wrong with the declarations, beside the tables there are after `statement`, which is taken back. */
const problems = (statement = "select") =>
  withClient(process.env.DATABASE_ADMIN_URL ?? "", async (client) => {
    await client.query("begin");
    await client.query(statement);
    const names = (await client.query<{ name: string }>(tablesSql)).rows.map(({ name }) => name);
    await client.query("rollback");
    return [
      ...names
        .filter((name) => !(name in declared))
        .map((name) => `${name} says nothing of whose rows it holds`),
      ...Object.keys(declared)
        .filter((name) => !names.includes(name))
        .map((name) => `${name} is declared, but there is no such table`),
    ];
  });

it("every table says what of it is a person's, and what becomes of it", async () => {
  expect(await problems()).toEqual([]);
});

it("a new table without a declaration fails", async () => {
  expect(await problems('create table "Diary" (id uuid primary key, said text)')).toEqual([
    "Diary says nothing of whose rows it holds",
  ]);
});
