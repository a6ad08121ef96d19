import pg from "pg";
import { ownedTables, type Table } from "./catalog";

const people = `select "userId" from "Membership" where "orgId" = $1 and "userId" is not null`;
const rowsOf: Record<Table["owner"], string> = {
  organization: `t."id" = $1`,
  orgId: `t."orgId" = $1`,
  user: `t."id" in (${people})`,
  userId: `t."userId" in (${people})`,
};

/** Adds plain members, each with an account and a session, until the organization has `members` of them. */
export async function fillOrganization(client: pg.Client, orgId: string, members: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from "Membership" where "orgId" = $1`,
    [orgId],
  );
  const missing = Math.max(members - (rows[0]?.count ?? 0), 0);
  const values = [orgId, missing];
  await client.query(
    `insert into "User" ("id", "email", "name", "emailVerified")
     select md5($1::text || 'user' || k)::uuid, 'member' || k || '@bench.example', 'Member ' || k, now()
     from generate_series(1, $2::int) k`,
    values,
  );
  await client.query(
    `insert into "Membership" ("orgId", "id", "userId", "status", "name", "firstName", "title", "employer", "joinedAt")
     select $1::uuid, md5($1::text || 'membership' || k)::uuid, md5($1::text || 'user' || k)::uuid, 'active',
       'Member ' || k, 'Member', 'Product manager', 'Company ' || k % 40, now()
     from generate_series(1, $2::int) k`,
    values,
  );
  await client.query(
    `insert into "MemberContact" ("orgId", "id", "membershipId", "email")
     select $1::uuid, md5($1::text || 'contact' || k)::uuid, md5($1::text || 'membership' || k)::uuid,
       'member' || k || '@bench.example'
     from generate_series(1, $2::int) k`,
    values,
  );
  await client.query(
    `insert into "AuthSession" ("id", "sessionToken", "userId", "expires")
     select gen_random_uuid(), gen_random_uuid(), "userId", now() + interval '1 day' from (${people}) person`,
    [orgId],
  );
}

/**
 * Copies an organization with all that belongs to it and to its people `copies` times, inside the database. Every id becomes
 * another id by the same rule everywhere, so references hold; what must be unique across tenants gets the copy's number.
 */
export async function multiplyOrganization(client: pg.Client, orgId: string, copies: number): Promise<void> {
  // References hold by construction: checking each of them again would take most of the time.
  await client.query("set session_replication_role = replica");
  for (const table of await ownedTables(client)) {
    const names = table.columns.map((column) => pg.escapeIdentifier(column.name));
    const values = table.columns.map((column) => copyOf(column));
    await client.query(
      `insert into ${pg.escapeIdentifier(table.name)} (${names.join(", ")})
       select ${values.join(", ")} from ${pg.escapeIdentifier(table.name)} t, generate_series(1, $2::int) k
       where ${rowsOf[table.owner]}`,
      [orgId, copies],
    );
  }
  await client.query("reset session_replication_role");
}

function copyOf({ name, type, alone }: Table["columns"][number]): string {
  const value = `t.${pg.escapeIdentifier(name)}`;
  if (type === "uuid") return `md5(k || ':' || ${value})::uuid`;
  if (!alone) return value;
  if (type === "bytea") return `sha256(${value} || convert_to(k::text, 'UTF8'))`;
  return `${value} || '-' || k`;
}
