import { readdirSync } from "node:fs";
import { join } from "node:path";

export const migrationsFolder = join(process.cwd(), "prisma", "migrations");

/** The migrations that this version has, in order. */
export const knownMigrations = (): string[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
