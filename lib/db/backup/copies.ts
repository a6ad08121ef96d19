import type pg from "pg";
import { copyOut } from "@/lib/db/copy";
import { type Connection, quoted, quotedList, type Table } from "@/lib/db/tables";

/** The same rows read the same on every server and by every version. */
export const sameText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local jit = off`;

/** Every row of a table in the order of its key, as COPY's text. */
export function copyTable(client: pg.Client, { name, columns, key }: Table): AsyncGenerator<Buffer> {
  const order = key.length > 0 ? key : columns.map((column) => column.name);
  const rows = `select ${quotedList(columns.map((column) => column.name))} from ${quoted(name)} order by ${quotedList(order)}`;
  return copyOut(client, `copy (${rows}) to stdout`);
}

/** Tables whose policies would keep rows from the role that is asking. */
export async function keptFrom(client: Connection): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and row_security_active(c.oid) and (
      not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' and current_user::regrole = any (p.polroles))
      or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
        and (0::oid = any (p.polroles) or exists (select from unnest(p.polroles) r where r <> 0 and pg_has_role(r, 'usage')))))`);
  return rows.map(({ name }) => name);
}
