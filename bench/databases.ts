import { join } from "node:path";
import { withClient } from "@/lib/db/migrate";
import { openCluster } from "@/scripts/cluster";
import { prepareDatabase } from "@/scripts/database";
import { atEnd, dataFolder } from "@/scripts/lifecycle";
import { step } from "@/scripts/progress.mjs";
import { seed } from "@/scripts/seed";
import { siteEnvironment } from "@/scripts/serve";
import { demoOrganization, type Fixture, readFixture } from "./fixture";
import { fillOrganization, multiplyOrganization } from "./growth";
import { guardedTables } from "./plans";
import { loggingSettings } from "./server-log";
import { hidden, served } from "./stage";

const MEMBERS = 200;
const ORGANIZATIONS = 500;

/** A scratch cluster with the demo organization alone, and the same among hundreds of others. */
export type Databases = {
  adminUrl: string;
  /** Address of the database that is on stage. */
  url: string;
  /** The tables of the many organizations over which no plan may scan. */
  guarded: ReadonlySet<string>;
  fixture: Fixture;
};

/**
 * Makes both databases anew, and leaves them behind the stage. The cluster is kept under .data for the next run, and stopped
 * when this process ends.
 */
export async function makeDatabases(): Promise<Databases> {
  const cluster = await openCluster(join(dataFolder, "bench"), { settings: loggingSettings });
  atEnd(cluster.close);
  const adminUrl = cluster.adminUrl("postgres");
  const { one, many } = hidden;
  await withClient(adminUrl, async (client) => {
    for (const name of [one, many, served])
      await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${one}`);
  });
  const database = { url: cluster.loginUrl(one), adminUrl: cluster.adminUrl(one), embedded: true };
  await prepareDatabase(database);
  await step("Seeding the demo organization", () =>
    seed(siteEnvironment(database, 0, { demo: true, local: false })),
  );

  const fixture = await withClient(cluster.adminUrl(one), async (client) => {
    const organization = await demoOrganization(client);
    await fillOrganization(client, organization.orgId, MEMBERS);
    return readFixture(client, organization);
  });
  await withClient(adminUrl, (client) => client.query(`create database ${many} template ${one}`));
  await step(`Making ${ORGANIZATIONS} organizations of ${MEMBERS}`, () =>
    withClient(cluster.adminUrl(many), async (client) => {
      const { orgId } = await demoOrganization(client);
      await multiplyOrganization(client, orgId, ORGANIZATIONS - 1);
    }),
  );
  for (const name of [one, many]) {
    await withClient(cluster.adminUrl(name), (client) => client.query("vacuum analyze"));
  }
  const guarded = await withClient(cluster.adminUrl(many), guardedTables);
  return { adminUrl, url: cluster.loginUrl(served), guarded, fixture };
}
