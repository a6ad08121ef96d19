import type pg from "pg";
import { tablesApart, uniqueEverywhere } from "@/lib/db/testing/catalogue-tables";
import type { Tx } from "@/lib/db/unit";

const foreignKeys = `
  select k.conname::text as name, f.relname::text as "from", t.relname::text as "to",
    array(select a.attname from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n)::text[]
      as columns,
    array(select x.attname || '=' || y.attname
      from unnest(k.conkey, k.confkey) as pair(x, y)
      join pg_attribute x on x.attrelid = k.conrelid and x.attnum = pair.x
      join pg_attribute y on y.attrelid = k.confrelid and y.attnum = pair.y)::text[] as pairs
  from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and f.relnamespace = 'public'::regnamespace`;

const uniqueIndexes = `
  select c.relname as "table", x.relname as name,
    array(select a.attname from unnest(i.indkey::int2[]) n join pg_attribute a on a.attrelid = c.oid and a.attnum = n)::text[]
      as columns
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  where i.indisunique and c.relnamespace = 'public'::regnamespace`;

type ForeignKey = { name: string; from: string; to: string; columns: string[]; pairs: string[] };
type UniqueIndex = { table: string; name: string; columns: string[] };

const apart = (table: string) => table in tablesApart;

function foreignKeyProblem({ name, from, to, columns, pairs }: ForeignKey): string[] {
  if (apart(from)) return [];
  if (to === "Organization")
    return columns.join() === "orgId" ? [] : [`${name} leads to an organization past orgId`];
  if (to === "User") return columns.join() === "userId" ? [] : [`${name} leads to a person past userId`];
  if (apart(to)) return [`${name} leads out of the tenant, to ${to}`];
  const key = pairs.includes("orgId=orgId") || pairs.includes("userId=userId");
  return key ? [] : [`${name} leads from ${from} to ${to} without orgId`];
}

/** Every reference and every uniqueness stays inside one organization, or one person. */
export async function keyProblems(client: pg.Client): Promise<string[]> {
  const references = (await client.query<ForeignKey>(foreignKeys)).rows;
  const uniques = (await client.query<UniqueIndex>(uniqueIndexes)).rows;
  const everywhere = uniques.filter(
    ({ table, columns }) =>
      !columns.includes("orgId") && !columns.includes("userId") && !(apart(table) && columns.join() === "id"),
  );
  return [
    ...references.flatMap(foreignKeyProblem),
    ...everywhere
      .filter(({ table, name }) => !(name in uniqueEverywhere) && table !== "_prisma_migrations")
      .map(({ name }) => `${name} is unique across organizations`),
    ...Object.keys(uniqueEverywhere)
      .filter((name) => !everywhere.some((index) => index.name === name))
      .map((name) => `${name} stands on the short list, but there is no such index`),
  ];
}

/** Of a key of several columns, the one that names the other row; the rest only have to agree. */
const referring = (pairs: readonly string[]): string | undefined =>
  pairs.find((pair) => pair.endsWith("=id"))?.split("=")[0];

export type TenantReference = { name: string; from: string; to: string; column: string };

/** Every foreign key from one tenant table to another, with the column that refers. */
export async function foreignKeysBetweenTenants(tx: Tx): Promise<TenantReference[]> {
  const all = await tx.$queryRawUnsafe<ForeignKey[]>(foreignKeys);
  return all
    .filter(({ to, pairs }) => !apart(to) && pairs.includes("orgId=orgId"))
    .map(({ name, from, to, columns, pairs }) => ({
      name,
      from,
      to,
      column: referring(pairs) ?? columns.find((column) => column !== "orgId") ?? "",
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
