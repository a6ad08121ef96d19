import { type Tx, withOrg, withUser } from "@/lib/db/unit";
import { type HeldTable, heldTables } from "@/lib/own-data/tables/all";
import type { Archived } from "@/lib/own-data/tables/declare";
import { type Asked, bound } from "@/lib/own-data/tables/statement";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

export type ArchiveRow = Record<string, unknown>;

/** Rows of one table, as its model names the columns. */
export type ArchivedTable = { table: string; rows: ArchiveRow[] };

const patience = { timeout: 60_000 };

/** What is the person's own, whichever organization they are in. Read as themselves: what they may not read cannot be in it. */
export function personRows(ctx: UserContext): Promise<ArchivedTable[]> {
  return withUser(ctx, (tx) => rowsOf(tx, ["user", "address"], { user: ctx.userId }), patience);
}

/** What is theirs in one organization, read as the member they are there. */
export function memberRows(ctx: OrgContext): Promise<ArchivedTable[]> {
  const asked = { org: ctx.orgId, member: ctx.membershipId };
  return withOrg(ctx, (tx) => rowsOf(tx, ["member"], asked), patience);
}

async function rowsOf(tx: Tx, of: readonly HeldTable["of"][], asked: Asked): Promise<ArchivedTable[]> {
  const tables: ArchivedTable[] = [];
  for (const each of heldTables) {
    if (!of.includes(each.of) || "not" in each.archive) continue;
    const { text, values } = bound(select(each, each.archive), asked);
    const rows = await tx.$queryRawUnsafe<{ row: ArchiveRow }[]>(text, ...values);
    tables.push({ table: each.table, rows: rows.map(({ row }) => without(row, each.archive)) });
  }
  return tables;
}

function select({ table, of, mine }: HeldTable, { byFunction, also, with: more = {} }: Archived): string {
  if (byFunction) return `select x as "row" from own_rows('${table}') x`;
  const added = Object.entries(more).map(([name, sql]) => `'${name}', ${sql}`);
  const row = added.length > 0 ? `to_jsonb(t) || jsonb_build_object(${added.join(", ")})` : "to_jsonb(t)";
  const rows = also ? `(${mine}) or (${also})` : mine;
  const inside = of === "member" ? `t."orgId" = :org and (${rows})` : rows;
  return `select ${row} as "row" from "${table}" t where ${inside}
    order by to_jsonb(t) ->> 'createdAt', to_jsonb(t) ->> 'id'`;
}

function without(row: ArchiveRow, archive: HeldTable["archive"]): ArchiveRow {
  const hidden = ("hide" in archive && archive.hide) || [];
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column)));
}
