import { join } from "node:path";
import type pg from "pg";
import { grantRoles, migrate, withClient } from "@/lib/db/migrate";
import type { TestCluster } from "@/lib/db/testing/database";
import { fingerprint } from "./build";
import { type Cluster, openCluster } from "./cluster";
import { isAlive, withLock } from "./lock.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

const home = join(process.cwd(), ".data", "test-postgres");
// What is in here may be lost with the machine; speed is all.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

async function names(client: pg.Client, pattern: string): Promise<string[]> {
  const { rows } = await client.query(
    "select datname as name from pg_database where datname ~ $1 order by oid desc",
    [pattern],
  );
  return rows.map((row: { name: string }) => row.name);
}

/** Drops what killed runs have left behind, and all templates but the newest three. */
async function tidy(client: pg.Client): Promise<void> {
  const left = (await names(client, "^run_\\d+_")).filter((name) => !isAlive(Number(name.split("_")[1])));
  const old = (await names(client, "^template_")).slice(3);
  for (const name of [...left, ...old]) await client.query(`drop database if exists "${name}" with (force)`);
}

async function makeTemplate(cluster: Cluster): Promise<string> {
  const name = `template_${fingerprint(["prisma/migrations", "lib/db/migrate.ts"]).slice(0, 12)}`;
  await withClient(cluster.adminUrl("postgres"), async (client) => {
    await tidy(client);
    if ((await names(client, `^${name}$`)).length > 0) return;
    await client.query("drop database if exists draft with (force)");
    await client.query("create database draft");
    await migrate(cluster.adminUrl("draft"));
    await grantRoles(cluster.adminUrl("draft"), "council");
    await client.query(`alter database draft rename to "${name}"`);
  });
  return name;
}

/** Opens the cluster for tests with a template of the present migrations. `close` drops the databases of this run. */
export async function openTestCluster(): Promise<{ cluster: TestCluster; close: () => Promise<void> }> {
  const opened = await openCluster(home, { settings });
  const template = await withLock(`${home}-template.lock`, () => makeTemplate(opened)).catch(
    async (error) => {
      await opened.close();
      throw error;
    },
  );
  const run = `run_${process.pid}`;
  const adminUrl = opened.adminUrl("postgres");
  return {
    cluster: { adminUrl, loginUrl: opened.loginUrl("postgres"), template, run },
    async close() {
      await withClient(adminUrl, async (client) => {
        for (const name of await names(client, `^${run}_`))
          await client.query(`drop database "${name}" with (force)`);
      });
      await opened.close();
    },
  };
}

/** Vitest's global setup of the projects that need a database. */
export async function setup(project: { provide: (key: "testCluster", value: TestCluster) => void }) {
  const { cluster, close } = await openTestCluster();
  project.provide("testCluster", cluster);
  return close;
}
