import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { BackupProblem } from "@/lib/db/backup/format";
import { restoreBackup } from "@/lib/db/backup/restore";
import { writeBackup } from "@/lib/db/backup/write";
import { openDatabase, prepareDatabase } from "./database";
import { dataFolder, root } from "./lifecycle";
import { Plain, step } from "./progress.mjs";

const secretPlace = () =>
  process.env.DATABASE_URL
    ? "NEXTAUTH_SECRET is not in it"
    : `The server's secret is not in it: ${join(dataFolder, "secret")}`;

const plainly = (error: Error): never => {
  throw error instanceof BackupProblem ? new Plain(error.message) : error;
};

const rowsOf = (tables: { rows: number }[]) =>
  `${tables.reduce((sum, { rows }) => sum + rows, 0).toLocaleString("en-US")} rows in ${tables.length} tables`;

function fileFor(wanted: string, now: Date): string {
  const path = resolve(root, wanted);
  const isFolder = wanted.endsWith("/") || (existsSync(path) && statSync(path).isDirectory());
  if (isFolder) mkdirSync(path, { recursive: true });
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "");
  const file = isFolder ? join(path, `council-${stamp}Z.backup.gz`) : path;
  if (existsSync(file)) throw new Plain(`${file} is there already. Nothing was written.`);
  return file;
}

/** `npm run db:backup -- folder-or-file` */
export async function backup([wanted]: string[]): Promise<number> {
  if (!wanted) throw new Plain("Say where to: npm run db:backup -- backups/");
  const now = new Date();
  const file = fileFor(wanted, now);
  const { adminUrl } = await openDatabase();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { tables } = await step("Backing up", () => writeBackup(adminUrl, file, { version, now })).catch(
    plainly,
  );
  console.log(`${file}: ${rowsOf(tables)}, read back and whole.`);
  console.log(`${secretPlace()}. Keep it with the backup: links that were sent depend on it.`);
  return 0;
}

/** `npm run db:restore -- file` */
export async function restore([path]: string[]): Promise<number> {
  if (!path) throw new Plain("Say which backup: npm run db:restore -- backups/council-….backup.gz");
  if (!existsSync(path)) throw new Plain(`There is no file ${path}.`);
  const database = await openDatabase();
  const { head, end } = await step("Restoring", () => restoreBackup(database.adminUrl, path)).catch(plainly);
  await prepareDatabase(database);
  console.log(`Restored ${rowsOf(end.tables)}, as of ${head.takenAt}; every table is as it was backed up.`);
  console.log(
    "Start the server with the NEXTAUTH_SECRET that it had (without DATABASE_URL: the file .data/secret), or links already sent end.",
  );
  return 0;
}
