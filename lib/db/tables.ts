import type pg from "pg";

/** Whatever runs a statement: a client of the driver. */
export type Connection = Pick<pg.Client, "query">;

/** A table of the product, as the catalogue has it: what a copy of it must write, and the columns of its key, in order. */
export type Table = { name: string; columns: { name: string; type: string }[]; key: string[] };

/** For `Connection`s and units of work alike. Generated columns are left out; so is the migrations' own record. */
export const tablesSql = `
  select c.relname::text as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select coalesce(json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)), '[]')
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary) as key
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> '_prisma_migrations' order by c.relname collate "C"`;

export async function tablesOf(client: Connection): Promise<Table[]> {
  return (await client.query<Table>(tablesSql)).rows;
}

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedList = (names: readonly string[]): string => names.map(quoted).join(", ");

/** The names of the migrations that a database has, in order; none where it was never migrated. */
export async function appliedMigrations(client: Connection): Promise<string[]> {
  const { rows } = await client.query(
    `select to_regclass('public."_prisma_migrations"') is not null as known`,
  );
  if (!rows[0].known) return [];
  const applied = await client.query<{ name: string }>(
    `select migration_name as name from "_prisma_migrations"
      where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`,
  );
  return applied.rows.map(({ name }) => name);
}
