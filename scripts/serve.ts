import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildSite, generateClient, nextCommand } from "./build";
import { type Database, openDatabase, prepareDatabase } from "./database";
import { atEnd, dataFolder, exitOf, isEnding, type Launch, launch, nothingLeftToDo, stop } from "./lifecycle";
import { Plain, step } from "./progress.mjs";
import { type DemoPerson, seed } from "./seed";

type Serving = { mode: "start" | "dev"; port: number; host: string; env: Launch["env"] };

/** Signs cookies and links; made once, and kept with the data. */
function ownSecret(): string {
  const path = join(dataFolder, "secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8");
}

type Doors = {
  /** One-click sign-in as the demo's people, where `local` allows it. */
  demo: boolean;
  /** Mail kept on this machine and its outbox page: only for a server that other machines cannot reach. */
  local: boolean;
};

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);

/** What the server is told. It never learns the admin's address. */
export const siteEnvironment = (database: Pick<Database, "url">, port: number, { demo, local }: Doors) => ({
  DATABASE_URL: database.url,
  DATABASE_ADMIN_URL: undefined,
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ownSecret(),
  NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
  COUNCIL_DEMO: demo ? "1" : "0",
  COUNCIL_LOCAL: local ? "1" : "0",
});

/** Whether the server answers at all; what it answers does not matter. */
async function answers(port: number, host: string): Promise<boolean> {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  try {
    await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(30_000) });
    return true;
  } catch {
    return false;
  }
}

/** A running server; `ended` gives its exit code. */
export type Site = { ended: Promise<number>; pid: number };

/** Starts Next, and returns when it answers. */
export async function startSite({ mode, port, host, env }: Serving): Promise<Site> {
  const child = launch("node", nextCommand(mode, "-p", String(port), "-H", host), {
    env: { ...env, NODE_ENV: mode === "start" ? "production" : "development" },
    output: "keep",
    channel: true,
  });
  let ready = false;
  let said = "";
  const show = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (ready) to.write(chunk);
    else said += chunk;
  };
  child.stdout?.on("data", show(process.stdout));
  child.stderr?.on("data", show(process.stderr));
  atEnd(() => stop(child));
  const ended = exitOf(child);
  const died = ended.then(() => true);
  while (!ready) {
    if (await Promise.race([died, sleep(100, false)]))
      throw new Plain(isEnding() ? "" : `The server did not start.\n${said.trim()}`);
    ready = await answers(port, host);
  }
  return { ended, pid: child.pid ?? 0 };
}

function greet(url: string, people: DemoPerson[]): void {
  console.log(`\nCouncil is at ${url}\n`);
  if (people.length > 0) {
    console.log(`Sign in with one click at ${url}/sign-in as`);
    const width = Math.max(...people.map(({ role }) => role.length));
    for (const { name, role, email } of people) console.log(`  ${role.padEnd(width)}  ${name} <${email}>`);
    console.log("");
  }
  console.log("Ctrl-C stops everything.");
}

/** Where to serve, and what the processes are told, for servers and workers alike. */
export function surroundings(database: Database, mode: Serving["mode"]) {
  const port = Number(process.env.PORT || 3000);
  // The embedded database is for one machine: its server is open to others only when told so.
  const host = process.env.HOST || (database.embedded ? "127.0.0.1" : "0.0.0.0");
  const demo = database.embedded && process.env.COUNCIL_DEMO !== "0";
  // An address of its own means that others come through a proxy, however local this server is.
  const own = !process.env.NEXTAUTH_URL || isLoopback(new URL(process.env.NEXTAUTH_URL).hostname);
  const local = isLoopback(host) && own && (database.embedded || mode === "dev");
  return { port, host, demo, env: siteEnvironment(database, port, { demo, local }) };
}

/** Brings everything up and serves until the server or we are told to stop. Returns the server's exit code. */
export async function serve(mode: "start" | "dev"): Promise<number> {
  await generateClient();
  const database = await step("Starting Postgres", openDatabase);
  await step("Preparing the database", () => prepareDatabase(database));
  const { port, host, demo, env } = surroundings(database, mode);
  const people = demo ? await step("Preparing the demo organization", () => seed(env)) : [];
  if (mode === "start") await buildSite();
  const { ended } = await startSite({ mode, port, host, env });
  nothingLeftToDo();
  if (!database.embedded && !process.env.NEXTAUTH_URL)
    console.log(
      `NEXTAUTH_URL is not set: links in mails lead to ${env.NEXTAUTH_URL}, and cookies are not kept to https.`,
    );
  greet(env.NEXTAUTH_URL, people);
  return ended;
}
