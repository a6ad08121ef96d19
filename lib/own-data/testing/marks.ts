import type pg from "pg";
import { type HeldTable, heldTables } from "@/lib/own-data/tables/all";
import { type Asked, bound } from "@/lib/own-data/tables/statement";

/** What a mark can be written into. */
const columnsSql = `
  select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
  from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`;

type Column = { name: string; type: string };

const markOf: Record<string, (mark: string) => string> = {
  text: (mark) => `'${mark} ' || t.ctid::text`,
  character: (mark) => `'${mark} ' || t.ctid::text`,
  "text[]": (mark) => `array['${mark}']`,
  jsonb: (mark) => `'{"of": "${mark}"}'::jsonb`,
};

const inside = ({ of, mine }: HeldTable) =>
  of === "member" ? `t."orgId" = :org and (${mine})` : `(${mine})`;

/** The tables that have no row of the person's, and so prove nothing. */
export async function emptyTables(client: pg.Client, asked: Asked): Promise<string[]> {
  const empty: string[] = [];
  for (const table of heldTables) {
    const { text, values } = bound(`select from "${table.table}" t where ${inside(table)} limit 1`, asked);
    if ((await client.query(text, values)).rowCount === 0) empty.push(table.table);
  }
  return empty;
}

/**
 * Writes `mark` into every column of the person's rows that takes a text, whichever tables and columns there are; what holds one
 * of `known` (their name, their address) already stays.
 */
export async function markEverything(
  client: pg.Client,
  mark: string,
  known: string[],
  asked: Asked,
): Promise<void> {
  for (const table of heldTables) {
    const { rows } = await client.query<Column>(columnsSql, [`"${table.table}"`]);
    for (const { name, type } of rows) {
      const value = markOf[type.replace(/ ?(varying)?\(.*\)$| varying$/, "")];
      if (!value) continue;
      const free = known.map((word) => `position('${word}' in lower(coalesce(t."${name}"::text, ''))) = 0`);
      const statement = `update "${table.table}" t set "${name}" = ${value(mark)}
        where ${inside(table)} and ${free.join(" and ")}`;
      const { text, values } = bound(statement, asked);
      await client.query(text, values);
    }
  }
}
