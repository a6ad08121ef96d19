import type pg from "pg";

type Column = { name: string; type: string; alone: boolean };

/** A table that holds rows of a tenant or of a person, with the columns that a copy must write. */
export type Table = { name: string; owner: "orgId" | "userId" | "organization" | "user"; columns: Column[] };

/**
 * What there is to multiply, read from the catalog, so that a new table is multiplied without a word here: every table with
 * an `orgId` or `userId` that must be there, and the two that those point at. `alone` columns are unique across tenants.
 */
export async function ownedTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ table: string } & Column & { required: boolean }>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
      exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey)
        and not exists (select from pg_attribute o
          where o.attrelid = c.oid and o.attname = 'orgId' and o.attnum = any (i.indkey))) as alone
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''
    order by c.relname, a.attnum`);
  const names = [...new Set(rows.map((row) => row.table))];
  return names.flatMap((name) => {
    const columns = rows.filter((row) => row.table === name);
    const owner = ownerOf(
      name,
      columns.filter((column) => column.required).map((column) => column.name),
    );
    return owner ? [{ name, owner, columns }] : [];
  });
}

function ownerOf(table: string, required: string[]): Table["owner"] | undefined {
  if (table === "Organization") return "organization";
  if (table === "User") return "user";
  if (required.includes("orgId")) return "orgId";
  return required.includes("userId") ? "userId" : undefined;
}
