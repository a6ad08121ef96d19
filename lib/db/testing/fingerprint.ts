import type { Tx } from "@/lib/db/unit";

/** An organization and its people: a World is one. */
type House = { orgId: string; users: Record<string, { userId: string }> };
type Owned = { table: string; column: string };

/** A checksum for each table. */
export type Fingerprint = Map<string, string>;

let everything: Promise<string> | undefined;

/** Which rows of a table belong to an organization ($1) or to one of its people ($2). */
const owner: Record<string, string> = {
  orgId: '"orgId" = $1::uuid',
  userId: '"userId" = any($2::uuid[])',
  "Organization.id": '"id" = $1::uuid',
  "User.id": '"id" = any($2::uuid[])',
};

/** One statement over every table with an owner, read from the catalogue: a new table is in it without being named. */
async function statement(tx: Tx): Promise<string> {
  const columns = await tx.$queryRaw<Owned[]>`
    select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped`;
  const conditions = new Map<string, string[]>();
  for (const { table, column } of columns) {
    const condition = owner[column] ?? owner[`${table}.${column}`];
    if (condition) conditions.set(table, [...(conditions.get(table) ?? []), condition]);
  }
  return [...conditions]
    .map(
      ([table, parts]) => `select '${table}' as "table",
        coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as sum
        from "${table}" t where ${parts.join(" or ")}`,
    )
    .join(" union all ");
}

/** A checksum of every table's rows that belong to `house`, as the system role sees them. */
export async function fingerprint(tx: Tx, house: House): Promise<Fingerprint> {
  everything ??= statement(tx);
  const people = Object.values(house.users).map((ctx) => ctx.userId);
  const rows = await tx.$queryRawUnsafe<{ table: string; sum: string }[]>(
    await everything,
    house.orgId,
    people,
  );
  return new Map(rows.map(({ table, sum }) => [table, sum]));
}

/** The tables whose rows differ between two fingerprints. */
export const differences = (before: Fingerprint, after: Fingerprint): string[] =>
  [...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => table);
