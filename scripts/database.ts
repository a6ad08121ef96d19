import { join } from "node:path";
import { grantRoles, migrate, serverVersion, withClient } from "@/lib/db/migrate";
import { openCluster } from "./cluster";
import { atEnd, dataFolder, end } from "./lifecycle";
import { fail, Plain } from "./progress.mjs";

/** The database to serve: `url` for the server's login role, `adminUrl` for migrations. */
export type Database = { url: string; adminUrl: string; embedded: boolean };

/** Held while the embedded database is created, so that servers starting together take turns. */
const preparing = 7_260_023;

/** What DATABASE_URL names or, where it is not set, the embedded one, held until this process ends. */
export async function openDatabase(): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL, DATABASE_DIRECT_URL } = process.env;
  if (url) return { url, adminUrl: DATABASE_ADMIN_URL || DATABASE_DIRECT_URL || url, embedded: false };
  const cluster = await openCluster(join(dataFolder, "postgres"), {
    onLost(error) {
      fail(error);
      void end(1);
    },
  });
  atEnd(cluster.close);
  await withClient(cluster.adminUrl("postgres"), async (client) => {
    await client.query("select pg_advisory_lock($1)", [preparing]);
    const { rowCount } = await client.query("select from pg_database where datname = 'council'");
    if (!rowCount) await client.query("create database council");
  });
  return { url: cluster.loginUrl("council"), adminUrl: cluster.adminUrl("council"), embedded: true };
}

/** Migrates a database and makes sure that the server's role can do its work in it. */
export async function prepareDatabase({ url, adminUrl }: Database): Promise<void> {
  const name = process.env.DATABASE_ADMIN_URL ? "DATABASE_ADMIN_URL" : "DATABASE_URL";
  const login = await connecting("DATABASE_URL", url, async (client) => {
    const { rows } = await client.query("select current_user as login");
    return rows[0].login as string;
  });
  await connecting(name, adminUrl, async (client) => {
    const version = await serverVersion(client);
    if (version < 150_000)
      throw new Plain(
        `Council needs Postgres 15 or newer; ${name} leads to ${Math.floor(version / 10_000)}.`,
      );
  });
  await migrate(adminUrl).catch((error: Error) => {
    const [reason = "", ...trace] = error.message.split("\n");
    const hint = /permission denied|must be/.test(reason)
      ? " It needs a role that may create tables and roles: set DATABASE_ADMIN_URL."
      : "";
    throw new Plain(`The database could not be migrated with ${name}: ${reason}.${hint || trace.join("\n")}`);
  });
  await grantRoles(adminUrl, login);
}

type Work<T> = Parameters<typeof withClient<T>>[1];

function connecting<T>(name: string, url: string, work: Work<T>): Promise<T> {
  return withClient(url, work).catch((error) => {
    if (error instanceof Plain) throw error;
    throw new Plain(`The database of ${name} cannot be used: ${error.message || error.code}`);
  });
}
