import { type Connection, quoted, tablesOf } from "@/lib/db/tables";

type Reference = { table: string; name: string; definition: string };

const referencesSql = `
  select c.relname::text as table, k.conname::text as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace order by 1, 2`;

/**
 * Runs `work` inside the open transaction of an owner of the tables, with nothing in the way of rows in any order: triggers
 * rest, references are lifted, policies do not hold the owner. Afterwards all is as before, and Postgres has checked every
 * reference of every row; until the transaction ends nobody else sees any of it.
 */
export async function loading<T>(client: Connection, work: () => Promise<T>): Promise<T> {
  const tables = (await tablesOf(client)).map(({ name }) => quoted(name));
  const { rows: references } = await client.query<Reference>(referencesSql);
  const each = (names: string[], change: string) =>
    client.query(names.map((name) => `alter table ${name} ${change}`).join("; "));
  await each(tables, "no force row level security");
  await each(tables, "disable trigger user");
  await client.query(
    references
      .map(({ table, name }) => `alter table ${quoted(table)} drop constraint ${quoted(name)}`)
      .join("; "),
  );
  const result = await work();
  for (const { table, name, definition } of references)
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  await each(tables, "enable trigger user");
  await each(tables, "force row level security");
  return result;
}
