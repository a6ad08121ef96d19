import { existsSync } from "node:fs";
import { withClient } from "@/lib/db/migrate";
import { ArchiveProblem } from "@/lib/exports/organization/problem";
import { restoreOrganization } from "@/lib/exports/organization/restore";
import { openDatabase, prepareDatabase } from "./database";
import { Plain, step } from "./progress.mjs";
import { siteEnvironment } from "./serve";

/** `npm run org:restore -- file.zip` */
export async function restoreOrganizationNow([path]: string[]): Promise<number> {
  if (!path) throw new Plain("Say which file: npm run org:restore -- the-export.zip");
  if (!existsSync(path)) throw new Plain(`There is no file ${path}.`);
  const database = await openDatabase();
  await prepareDatabase(database);
  const { NEXTAUTH_SECRET } = siteEnvironment(database, 0, { demo: false, local: false });
  process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET;
  const { manifest, people, without } = await step("Restoring", () =>
    withClient(database.adminUrl, (client) => restoreOrganization(client, path, new Date())),
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
  if (without > 0) console.log(`${without} have no address there, so an organizer must invite them again.`);
  return 0;
}
