// Every command of package.json, reached through start.mjs.
import { end, endOnSignals, run } from "./lifecycle";
import { fail, Plain } from "./progress.mjs";

type Command = (args: string[]) => Promise<number>;

const program = async (name: string, args: string[]) => (await run(name, args)).code;

const commands: Record<string, Command> = {
  start: async () => (await import("./serve")).serve("start"),
  dev: async () => (await import("./serve")).serve("dev"),
  worker: async () => (await import("./worker")).work(),
  test: async () => (await import("./test")).testEverything(),
  "test:unit": async (args) => (await import("./test-stages")).vitest("unit", args),
  "test:db": async (args) => (await import("./test-stages")).vitest("db", args),
  "test:e2e": async (args) => (await import("./test-stages")).playwright(args),
  soak: async (args) => (await import("./test-stages")).vitest("soak", args),
  typecheck: async () => (await import("./test-stages")).types(),
  lint: async (args) => program("biome", ["check", ...args]),
  format: async (args) => program("biome", ["check", "--write", ...args]),
  bench: async (args) => program("node", [...process.execArgv, "bench/index.ts", ...args]),
  "docs:permissions": async () => (await import("./permissions")).printPermissions(),
  "docs:pictures": async () => (await import("./pictures")).takePictures(),
  "db:migrate": async () => (await import("./database-commands")).migrateNow(),
  "db:new": async (args) => (await import("./database-commands")).writeMigration(args),
  "db:reset": async (args) => (await import("./database-commands")).reset(args),
  "db:backup": async (args) => (await import("./backup-commands")).backup(args),
  "db:restore": async (args) => (await import("./backup-commands")).restore(args),
  "org:key": async (args) => (await import("./organization-commands")).printOrganizationKey(args),
  "org:restore": async (args) => (await import("./organization-commands")).restoreOrganizationNow(args),
  "db:seed": async () => (await import("./database-commands")).seedNow(),
};

endOnSignals();
const [name = "start", ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command)
    throw new Plain(`There is no command '${name}'. There are: ${Object.keys(commands).join(", ")}.`);
  await end(await command(args));
} catch (error) {
  fail(error);
  await end(1);
}
