import { existsSync } from "node:fs";
import { withClient } from "@/lib/db/migrate";
import { ArchiveProblem } from "@/lib/exports/organization/problem";
import { restoreOrganization } from "@/lib/exports/organization/restore";
import { archiveKey } from "@/lib/exports/organization/seal";
import { type Database, openDatabase, prepareDatabase } from "./database";
import { Plain, step } from "./progress.mjs";
import { siteEnvironment } from "./serve";

/** `npm run org:restore -- file.zip`, with the key of `org:key` behind it where another server made the file. */
export async function restoreOrganizationNow([path, key]: string[]): Promise<number> {
  if (!path) throw new Plain("Say which file: npm run org:restore -- the-export.zip");
  if (!existsSync(path)) throw new Plain(`There is no file ${path}.`);
  const database = await openDatabase();
  await prepareDatabase(database);
  setSecret(database);
  const { manifest, people, without, ways } = await step("Restoring", () =>
    withClient(database.adminUrl, (client) =>
      restoreOrganization(client, path, { now: new Date(), ...(key ? { key } : {}) }),
    ),
  ).catch((error) => {
    throw error instanceof ArchiveProblem ? new Plain(error.message) : error;
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${manifest.organization.name} is at /o/${manifest.organization.slug}, as of ${manifest.takenAt}: ${rows.toLocaleString("en-US")} rows in ${manifest.tables.length} tables, each as it was.`,
  );
  console.log(
    `${people} people who had joined are in it as soon as they sign in with the address that the organization has of them.`,
  );
  if (ways.length > 0 && !ways.includes("mail"))
    console.log(`It lets people in by ${ways.join(" or ")} alone: set that up here, or nobody gets in.`);
  if (without > 0) console.log(`${without} have no address there, so an organizer must invite them again.`);
  return 0;
}

/** `npm run org:key -- the-organization`: what another server needs to restore its archives; it opens nothing else. */
export async function printOrganizationKey([slug]: string[]): Promise<number> {
  if (!slug) throw new Plain("Say of which: npm run org:key -- the-organization");
  const database = await openDatabase();
  setSecret(database);
  const { rows } = await withClient(database.adminUrl, async (client) => {
    await client.query("begin; set local role council_system");
    return client.query<{ id: string }>(`select "id" from "Organization" where "slug" = $1`, [slug]);
  });
  if (!rows[0]) throw new Plain(`There is no organization at /o/${slug}.`);
  console.log(archiveKey(rows[0].id));
  return 0;
}

function setSecret(database: Database): void {
  process.env.NEXTAUTH_SECRET = siteEnvironment(database, 0, { demo: false, local: false }).NEXTAUTH_SECRET;
}
