import type pg from "pg";
import { database } from "@/lib/db/client";

type Options = {
  /** The role inside a unit of work; the tests put one of their own in its place. */
  appRole?: string;
  /** Where a warning goes. */
  warn?: (sentence: string) => void;
};

/** Tables of the product that this role may touch, and whether the policies hold it there. */
const touchable = `
  select c.relname as name, row_security_active(c.oid) as held, c.relforcerowsecurity as forced,
    pg_has_role(c.relowner, 'usage') as owned
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
    and has_table_privilege(c.oid, 'select, insert, update, delete') order by c.relname`;

/** How strong a role is, and whether the policies of the system role count for it too. */
const strength = `
  select r.rolsuper as super, r.rolbypassrls as bypass,
    r.rolname <> 'council_system' and pg_has_role(r.oid, 'council_system', 'usage') as system
  from pg_roles r where r.rolname = $1`;

type Touchable = { name: string; held: boolean; forced: boolean; owned: boolean };
type Strength = { super: boolean; bypass: boolean; system: boolean };

const refuse = (reason: string): never => {
  throw new Error(`Council does not start: ${reason}`);
};

async function strengthOf(client: pg.PoolClient, role: string): Promise<Strength> {
  const { rows } = await client.query<Strength>(strength, [role]);
  return (
    rows[0] ?? refuse(`the database has no role ${role}; run the migrations first (npm run db:migrate).`)
  );
}

/** Why the policies would not hold `role`, or nothing. */
function reasonAgainst(role: string, { super: all, bypass, system }: Strength): string | undefined {
  if (all) return `${role} is a superuser`;
  if (bypass) return `${role} has BYPASSRLS`;
  if (system) return `${role} inherits council_system`;
  return undefined;
}

async function become(client: pg.PoolClient, role: string): Promise<void> {
  await client.query(`set local role ${client.escapeIdentifier(role)}`).catch((error: { code?: string }) => {
    if (error.code !== "42501") throw error;
    refuse(`the login role may not become ${role}; run the migrations first (npm run db:migrate).`);
  });
}

async function enter(client: pg.PoolClient, role: string): Promise<void> {
  const reason = reasonAgainst(role, await strengthOf(client, role));
  if (reason)
    refuse(`units of work run as ${role}, and ${reason}, so one organization could read another's rows.`);
  await become(client, role);
}

async function checkAppRole(client: pg.PoolClient, role: string): Promise<void> {
  await enter(client, role);
  const { rows } = await client.query<Touchable>(touchable);
  if (rows.length === 0)
    refuse(`${role} may not use any table; run the migrations first (npm run db:migrate).`);
  for (const { name, held, forced, owned } of rows) {
    if (owned) refuse(`the table ${name} belongs to ${role}, which could lift its row-level security.`);
    if (!held || !forced) refuse(`row-level security of the table ${name} is not enabled and forced.`);
  }
}

async function checkLogin(client: pg.PoolClient, warn: (sentence: string) => void): Promise<void> {
  const login = (await client.query<{ name: string }>("select session_user as name")).rows[0]?.name ?? "";
  const { rows } = await client.query<Touchable>(touchable);
  const owned = rows.find((table) => table.owned);
  const reason =
    reasonAgainst(login, await strengthOf(client, login)) ?? (owned && `the tables belong to ${login}`);
  if (reason)
    warn(
      `The login role of DATABASE_URL could pass by row-level security: ${reason}. Every unit of work gives that up, so nothing leaks; still, better give the server a plain role and the migrations DATABASE_ADMIN_URL.`,
    );
}

/**
 * Makes sure, before anything is served, that nothing inside a unit of work can pass by row-level security. Throws one
 * sentence where it could, or where the database has not been migrated; warns where only the login role could. Errors of the
 * connection itself come through as they are.
 */
export async function assertWallsStand({
  appRole = "council_app",
  warn = console.warn,
}: Options = {}): Promise<void> {
  const client = await database().pool.connect();
  try {
    await client.query("begin read only");
    await checkLogin(client, warn);
    await enter(client, "council_system");
    await checkAppRole(client, appRole);
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
}
