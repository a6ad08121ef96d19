import { emptyDatabase, newMigration, takeSnapshot } from "@/lib/db/migrate";
import { generateClient } from "./build";
import { openDatabase, prepareDatabase } from "./database";
import { Plain } from "./progress.mjs";
import { seed } from "./seed";
import { siteEnvironment } from "./serve";

/** `npm run db:migrate` */
export async function migrateNow(): Promise<number> {
  await prepareDatabase(await openDatabase());
  console.log("The database is up to date.");
  return 0;
}

/** `npm run db:new -- name`, or `-- --covered` after changing the last migration by hand instead. */
export async function writeMigration([name]: string[]): Promise<number> {
  if (name === "--covered") {
    takeSnapshot();
    return 0;
  }
  if (!name) throw new Plain("Say what changes: npm run db:new -- add-something");
  const { adminUrl } = await openDatabase();
  const path = await newMigration(adminUrl, name, new Date());
  console.log(`Wrote ${path}. Add its policies and grants, then: npm run db:migrate`);
  return 0;
}

/** `npm run db:reset`: the embedded database, or another one whose name is given. */
export async function reset([confirmed]: string[]): Promise<number> {
  const database = await openDatabase();
  const name = new URL(database.adminUrl).pathname.slice(1);
  if (!database.embedded && confirmed !== name) {
    throw new Plain(
      `This empties the database '${name}' of DATABASE_URL. If you mean it: npm run db:reset -- ${name}`,
    );
  }
  await emptyDatabase(database.adminUrl);
  await prepareDatabase(database);
  console.log("The database is empty and up to date.");
  return 0;
}

/** `npm run db:seed`: the demo organization, in whatever database is set. */
export async function seedNow(): Promise<number> {
  await generateClient();
  const database = await openDatabase();
  await prepareDatabase(database);
  const people = await seed(
    siteEnvironment(database, Number(process.env.PORT || 3000), { demo: true, local: false }),
  );
  for (const { name, role, email } of people) console.log(`${role}: ${name} <${email}>`);
  return 0;
}
