import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { copyTemplate } from "@/lib/db/testing/database";
import { buildSite, generateClient } from "./build";
import { findChromium } from "./chromium";
import { atEnd, dataFolder, root, run } from "./lifecycle";
import { freePort } from "./postgres";
import { siteEnvironment, startSite } from "./serve";
import { openTestCluster } from "./test-databases";

const reports = join(dataFolder, "reports");

/** The file a test run writes its results to, empty of those of an earlier run. */
export function reportFile(name: string): string {
  const path = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(path, { force: true });
  return path;
}

export const readReport = (name: string): unknown => {
  const path = join(reports, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};

const program = async (name: string, args: string[], env: Record<string, string> = {}) =>
  (await run(name, args, { env })).code;

export const style = () => program("biome", ["check"]);

/** TypeScript over everything, with the types that Prisma and Next derive. */
export async function types(): Promise<number> {
  await generateClient();
  return (await program("next", ["typegen"])) || (await program("tsc", ["--noEmit", "-p", "."]));
}

export const deadCode = () => program("knip", []);

/** One of vitest's projects, or some files of it. Unit tests run far from UTC (vitest.config.ts says why). */
export async function vitest(project: "unit" | "db" | "soak", args: string[]): Promise<number> {
  await generateClient();
  // Held here too, so that the cluster is stopped even if vitest is.
  if (project !== "unit") atEnd((await openTestCluster()).close);
  const report = `--outputFile.json=${reportFile(project)}`;
  const env: Record<string, string> = project === "unit" ? { TZ: "Asia/Kathmandu" } : {};
  return program(
    "vitest",
    ["run", "--project", project, "--reporter=default", "--reporter=json", report, ...args],
    env,
  );
}

/** The stories, or some of them, in a browser against the production build on a scratch database. */
export async function playwright(args: string[]): Promise<number> {
  await generateClient();
  await buildSite();
  const executable = await findChromium();
  const { cluster, close } = await openTestCluster();
  atEnd(close);
  const database = await copyTemplate(cluster, "stories");
  const port = await freePort();
  const secret = randomBytes(32).toString("base64url");
  const address = `http://localhost:${port}`;
  const env = {
    ...siteEnvironment(database, port, { demo: true, local: true }),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    // The stories about it start this issuer themselves; for all others it is a button.
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
    OIDC_CLIENT_ID: "council",
    OIDC_CLIENT_SECRET: randomBytes(32).toString("base64url"),
    OIDC_NAME: "Lighthouse",
  };
  await startSite({ mode: "start", port, host: "127.0.0.1", env });
  return program("playwright", ["test", "--reporter=list,json", ...args], {
    ...env,
    DATABASE_ADMIN_URL: database.adminUrl,
    BASE_URL: address,
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile("e2e"),
    // The stories mint their sessions through lib/, outside Next.
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, "scripts", "outside-next.mjs"))}`,
  });
}
