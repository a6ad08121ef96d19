import type { Tx } from "@/lib/db/unit";

/** The tables that have this column, by name. */
export async function tablesWith(tx: Tx, column: "orgId" | "userId"): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = ${column}
      and not a.attisdropped and c.relname not in ('Outbox', 'MailDelivery', 'AuthSession', 'AuthAccount') order by 1`;
  return rows.map(({ name }) => name);
}

/** Every row that this unit of work may read, in every table an organization or a person has rows in, as one text. */
export async function everythingReadable(tx: Tx): Promise<string> {
  const tables = new Set([
    "Organization",
    "User",
    ...(await tablesWith(tx, "orgId")),
    ...(await tablesWith(tx, "userId")),
  ]);
  const selects = [...tables].map((name) => `select to_jsonb(t)::text as row from "${name}" t`);
  const rows = await tx.$queryRawUnsafe<{ row: string }[]>(selects.join(" union all "));
  return rows.map(({ row }) => row).join("\n");
}
