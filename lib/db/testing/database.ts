import { withClient } from "@/lib/db/migrate";

/** The cluster tests run on. Addresses lead to the database `postgres`; `template` is the migrated database to copy. */
export type TestCluster = { adminUrl: string; loginUrl: string; template: string; run: string };

/** One copy of the template: `url` for the restricted login role, `adminUrl` for its superuser. */
export type TestDatabase = { url: string; adminUrl: string; drop: () => Promise<void> };

const inDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Copies the template to a database of this test run, unless it is there already. */
export async function copyTemplate(cluster: TestCluster, suffix: string): Promise<TestDatabase> {
  const name = `${cluster.run}_${suffix}`;
  await withClient(cluster.adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount)
      await client.query(`create database "${name}" template "${cluster.template}" strategy file_copy`);
  });
  return {
    url: inDatabase(cluster.loginUrl, name),
    adminUrl: inDatabase(cluster.adminUrl, name),
    drop: () =>
      withClient(
        cluster.adminUrl,
        async (client) => void (await client.query(`drop database "${name}" with (force)`)),
      ),
  };
}
