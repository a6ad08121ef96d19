import type { Tx } from "@/lib/db/unit";

/** An organization and its people: a World is one. */
type House = { orgId: string; users: Record<string, { userId: string }> };
type Owned = { table: string; column: string };

/** A checksum for each table. */
export type Fingerprint = Map<string, string>;

let conditions: Promise<Map<string, string>> | undefined;

/** Which rows of a table belong to an organization ($1) or to one of its people ($2). */
const owner: Record<string, string> = {
  orgId: '"orgId" = $1::uuid',
  userId: '"userId" = any($2::uuid[])',
  "Organization.id": '"id" = $1::uuid',
  "User.id": '"id" = any($2::uuid[])',
};

/** Of every table with an owner, which of its rows; read from the catalogue, so a new table is in it without being named. */
async function owned(tx: Tx): Promise<Map<string, string>> {
  const columns = await tx.$queryRaw<Owned[]>`
    select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped`;
  const parts = new Map<string, string[]>();
  for (const { table, column } of columns) {
    const condition = owner[column] ?? owner[`${table}.${column}`];
    if (condition) parts.set(table, [...(parts.get(table) ?? []), condition]);
  }
  return new Map([...parts].map(([table, each]) => [table, each.join(" or ")]));
}

/** A checksum of the rows that belong to `house`, as the system role sees them: of every table, or of those named. */
export async function fingerprint(tx: Tx, house: House, tables?: readonly string[]): Promise<Fingerprint> {
  conditions ??= owned(tx);
  const looked = [...(await conditions)].filter(([table]) => !tables || tables.includes(table));
  if (looked.length === 0) return new Map();
  // Both parameters are named in each part, so that their types are known whichever tables are asked for.
  const statement = looked.map(
    ([table, condition]) => `select '${table}' as "table",
      coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as sum
      from "${table}" t where (${condition}) and $1::uuid is not null and $2::uuid[] is not null`,
  );
  const people = Object.values(house.users).map((ctx) => ctx.userId);
  const rows = await tx.$queryRawUnsafe<{ table: string; sum: string }[]>(
    statement.join(" union all "),
    house.orgId,
    people,
  );
  return new Map(rows.map(({ table, sum }) => [table, sum]));
}

/** The tables into which the open transaction has written at all, by the database's own counters. */
export async function tablesWritten(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ table: string; written: number }[]>`
    select relname as "table", written::int as written from (
      select relname, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
        + pg_stat_get_xact_tuples_deleted(oid) as written
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) t
    where written > 0`;
  return new Map(rows.map(({ table, written }) => [table, written]));
}

/** The tables whose rows differ between two fingerprints. */
export const differences = (before: Fingerprint, after: Fingerprint): string[] =>
  [...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => table);
