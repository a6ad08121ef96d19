import type pg from "pg";

const columnsSql = `
  select n.nspname::text as schema, c.relname::text as "table", a.attname::text as "column", a.atttypid = 'bytea'::regtype as bytes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and a.attnum > 0 and not a.attisdropped order by 1, 2, 3`;

type Column = { schema: string; table: string; column: string; bytes: boolean };

const address = ({ schema, table, column }: Column) =>
  `${schema === "public" ? "" : `${schema}.`}${table}.${column}`;

/** Every column of every table of the database, of whatever schema, in which one of `needles` (in lower case) stands. */
export async function scan(client: pg.Client, needles: Record<string, string>): Promise<string[]> {
  const { rows } = await client.query<Column>(columnsSql);
  const tables = Map.groupBy(rows, ({ schema, table }) => `"${schema}"."${table}"`);
  const found: string[] = [];
  for (const [table, columns] of tables) {
    const counted = columns.flatMap(({ column, bytes }) => {
      const text = bytes ? `encode("${column}", 'escape')` : `"${column}"::text`;
      return Object.keys(needles).map(
        (_, index) => `count(*) filter (where position($${index + 1}::text in lower(${text})) > 0)::int`,
      );
    });
    const names = counted.map((sql, index) => `${sql} as c${index}`);
    const [row] = (await client.query(`select ${names.join(", ")} from ${table}`, Object.values(needles)))
      .rows;
    columns.forEach((column, at) => {
      Object.keys(needles).forEach((needle, index) => {
        if (row[`c${at * Object.keys(needles).length + index}`] > 0)
          found.push(`${address(column)}: ${needle}`);
      });
    });
  }
  return found;
}
