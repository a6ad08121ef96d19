import type { ChildProcess } from "node:child_process";
import { generateClient } from "./build";
import { openDatabase, prepareDatabase } from "./database";
import { atEnd, exitOf, type Launch, launch, nothingLeftToDo, stop } from "./lifecycle";
import { Plain, step } from "./progress.mjs";
import { surroundings } from "./serve";

/** Somewhat more than a worker gives the jobs in hand. */
const PATIENCE = 25_000;

const flags = [
  "--disable-warning=ExperimentalWarning",
  ...["--import", "tsx", "--import", "./scripts/outside-next.mjs"],
];

/** A worker in a process of its own; returns when it works. */
export async function startWorker(env: Launch["env"]): Promise<ChildProcess> {
  const child = launch("node", [...flags, "scripts/worker-run.ts"], {
    env: { ...env, NODE_ENV: "production" },
    channel: true,
  });
  atEnd(() => stop(child, PATIENCE));
  const works = new Promise<true>((resolve) => child.once("message", () => resolve(true)));
  if ((await Promise.race([works, exitOf(child)])) !== true) throw new Plain("The worker did not start.");
  return child;
}

/**
 * Does the mail and the jobs without serving pages, until it is told to stop; several of them, and servers, share the work.
 * Returns its exit code.
 */
export async function work(): Promise<number> {
  await generateClient();
  const database = await step("Starting Postgres", openDatabase);
  await step("Preparing the database", () => prepareDatabase(database));
  const { env } = surroundings(database, "start");
  const child = await startWorker(env);
  nothingLeftToDo();
  if (!database.embedded && !process.env.NEXTAUTH_URL)
    console.log(`NEXTAUTH_URL is not set: links in mails lead to ${env.NEXTAUTH_URL}.`);
  console.log("\nMail and jobs are done here. Ctrl-C stops it once those in hand are through.");
  return exitOf(child);
}
