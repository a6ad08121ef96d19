import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder, root, run } from "./lifecycle";
import { withLock } from "./lock.mjs";
import { Plain, step } from "./progress.mjs";

const sources = ["app", "components", "lib", "public", "prisma/schema", "package-lock.json", "tsconfig.json"];
const settings = /^(next\.config|postcss\.config|proxy|middleware|instrumentation(-client)?)\.[cm]?[jt]sx?$/;
const derived = join("lib", "db", "generated");
const testFile = /\.(test|soak)\.tsx?$/;

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path) || path === derived || testFile.test(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** A hash over the names and contents of files and folders. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of filesUnder(path)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Does `work` unless it was done for this very fingerprint; `mark` is the file that remembers. */
async function once(
  mark: string,
  print: () => string,
  label: string,
  work: () => Promise<void>,
): Promise<void> {
  const isDone = () => existsSync(mark) && readFileSync(mark, "utf8") === print();
  if (isDone()) return;
  await withLock(join(dataFolder, "build.lock"), async () => {
    if (isDone()) return;
    const now = print();
    rmSync(mark, { force: true });
    await step(label, work);
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, now);
  });
}

async function quietly(
  what: string,
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  const { code, said } = await run(program, args, { output: "keep", channel: true, env });
  if (code !== 0) throw new Plain(`${what} failed.\n${said.trim()}`);
}

/** Next's own program for `node`, ending when we do. */
export const nextCommand = (...args: string[]): string[] => [
  "--import",
  join(root, "scripts", "with-parent.mjs"),
  join(root, "node_modules", "next", "dist", "bin", "next"),
  ...args,
];

/** Makes the Prisma client where the schema has changed. */
export const generateClient = () =>
  once(
    join(derived, ".schema"),
    () => fingerprint(["prisma/schema", "package-lock.json"]),
    "Preparing the database client",
    () => quietly("prisma generate", "prisma", ["generate"]),
  );

const buildId = join(".next", "BUILD_ID");

/** Builds the site where anything that goes into it has changed. */
export const buildSite = () =>
  once(
    join(".next", "council-fingerprint"),
    () => fingerprint([...sources, ...readdirSync(root).filter((name) => settings.test(name))]),
    "Building",
    async () => {
      rmSync(buildId, { force: true });
      await quietly("The build", "node", nextCommand("build"), { NODE_ENV: "production" });
      if (!existsSync(buildId)) throw new Plain("The build ended without a result.");
    },
  );
