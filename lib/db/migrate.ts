import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { knownMigrations, migrationsFolder } from "@/lib/db/migration-names";
import { applyMigrations, currentSchema, forgetUnfinished, schemaDiff } from "@/lib/db/schema-engine";

/** Held while migrating, so that servers starting together take turns. */
const migrating = 7_260_022;
/** The schema as of the last migration: what the next one starts from. */
const snapshot = join(migrationsFolder, "schema.prisma");

/** Runs `work` with one connection, and ends it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Brings a database up to the newest migration. `adminUrl` belongs to a role that may create schemas, tables and roles.
 * Returns the names of the migrations it applied; several callers at once take turns. `names` stops at older ones.
 */
export const migrate = (adminUrl: string, names = knownMigrations()): Promise<string[]> =>
  withClient(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrating]);
    await forgetUnfinished(client);
    return applyMigrations(adminUrl, names);
  });

/**
 * Lets the login role of the server step into the two roles of Council's units of work, if it cannot yet. Where Postgres can
 * tell the two apart (16 or newer), it may switch to them and inherits nothing.
 */
export const grantRoles = (adminUrl: string, login: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrating]);
    const modern = (await serverVersion(client)) >= 160_000;
    const { rows } = await client.query(
      "select bool_and(pg_has_role($1, role, $2)) as enough from unnest(array['council_app', 'council_system']) role",
      [login, modern ? "SET" : "MEMBER"],
    );
    if (rows[0].enough) return;
    const only = modern ? " with inherit false, set true" : "";
    await client.query(`grant council_app, council_system to ${client.escapeIdentifier(login)}${only}`);
  });

/** As Postgres numbers itself: 150004 is 15.4. */
export async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as version");
  return rows[0].version;
}

const withoutComments = (sql: string) => sql.replaceAll(/^--.*$/gm, "").trim();

/** Whether prisma/schema says something that no migration says yet. */
export async function schemaHasMoved(adminUrl: string): Promise<boolean> {
  return withoutComments(await schemaDiff(adminUrl, lastSchema(), currentSchema())) !== "";
}

function lastSchema() {
  return existsSync(snapshot) ? [{ path: "schema.prisma", content: readFileSync(snapshot, "utf8") }] : [];
}

/** Says that the migrations cover prisma/schema as it stands; for the case that the last one was changed by hand. */
export function takeSnapshot(): void {
  const head =
    "// The schema as of the last migration, written by `npm run db:new`. Edit prisma/schema instead.\n\n";
  const files = currentSchema().map(({ content }) => content.trim());
  writeFileSync(snapshot, `${head}${files.join("\n\n")}\n`);
}

/**
 * Writes prisma/migrations/<timestamp>_<name>/migration.sql with what changed in prisma/schema since the last migration, for
 * policies and grants to be added by hand. Any reachable database does for `adminUrl`: none of its content is read. Returns
 * the file's path.
 */
export async function newMigration(adminUrl: string, name: string, now: Date): Promise<string> {
  const sql = await schemaDiff(adminUrl, lastSchema(), currentSchema());
  const time = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(
    migrationsFolder,
    `${time}_${
      name
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join("_") ?? "change"
    }`,
  );
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "migration.sql");
  writeFileSync(
    path,
    withoutComments(sql) === "" ? "-- Nothing changed in the schema; policies and data go here.\n" : sql,
  );
  takeSnapshot();
  return path;
}

/** Empties a database: every schema in it goes, `public` comes back empty. The roles stay, they belong to the server. */
export const emptyDatabase = (adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
    );
    const names = rows.map((row: { name: string }) => client.escapeIdentifier(row.name));
    await client.query(
      `drop schema ${names.join(", ")} cascade; create schema public; grant usage on schema public to public`,
    );
  });
