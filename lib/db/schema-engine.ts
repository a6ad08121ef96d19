import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { migrationsFolder } from "@/lib/db/migration-names";

export type SchemaFile = { path: string; content: string };

const schemaFolder = join(process.cwd(), "prisma", "schema");
const noFilters = { externalTables: [], externalEnums: [] };

let ready: Promise<void> | undefined;

// Importing the package's own entry would do this too, with Node's warning about an experimental feature.
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(dirname(entry), "schema_engine_bg.wasm")),
    {
      "./schema_engine_bg.js": bindings,
    },
  );
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The schema as it stands in prisma/schema. */
export const currentSchema = (): SchemaFile[] =>
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(schemaFolder, name), "utf8") }));

/**
 * The adapter cuts scripts at every semicolon, those inside functions too. Here a migration is sent whole, and is one
 * transaction together with the mark that it is done: a kill at any moment leaves it applied or not begun.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(`${script}\n;${markDone}`);
      } catch (error) {
        throw error instanceof pg.DatabaseError
          ? new Error(`${error.message} (${placeOf(script, error)})`)
          : error;
      }
    };
    return connection;
  }
}

const markDone = `update "_prisma_migrations" set "finished_at" = now() where "finished_at" is null and "rolled_back_at" is null`;

function placeOf(script: string, { position, detail, where }: pg.DatabaseError): string {
  const line = position ? `line ${script.slice(0, Number(position)).split("\n").length}` : undefined;
  return [line, detail, where].filter(Boolean).join("; ");
}

/** Runs `work` with Prisma's engine connected to a database; `url` belongs to a role that may change the schema. */
async function withEngine<T>(url: string, work: (engine: bindings.SchemaEngine) => Promise<T>): Promise<T> {
  ready ??= load();
  await ready;
  const datamodels = currentSchema().map(({ path, content }): [string, string] => [path, content]);
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end(); // the engine's own lock goes with its connection
  }
}

const readOptional = (path: string): string | null => (existsSync(path) ? readFileSync(path, "utf8") : null);

function migrationList(names: readonly string[]) {
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: "migration_lock.toml",
      content: readOptional(join(migrationsFolder, "migration_lock.toml")),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

/**
 * Applies every migration of `names` that this database has not seen, in order. Returns those it applied. The engine refuses
 * to go on after one that did not finish; call `forgetUnfinished` first.
 */
export const applyMigrations = (url: string, names: readonly string[]): Promise<string[]> =>
  withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(names),
      filters: noFilters,
    });
    return appliedMigrationNames;
  });

/** The SQL that leads from one schema (nothing, if it has no files) to another. */
export const schemaDiff = (url: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> =>
  withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  });

/** A migration that failed or was killed has left nothing behind, so it may be tried again. */
export async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regclass('"_prisma_migrations"') is not null as known`);
  if (!rows[0].known) return;
  await client.query(
    `update "_prisma_migrations" set "rolled_back_at" = now() where "finished_at" is null and "rolled_back_at" is null`,
  );
}
