import { join } from "node:path";
import { generateClient } from "./build";
import { openDatabase, prepareDatabase } from "./database";
import { atEnd, exitOf, launch, nothingLeftToDo, root, stop } from "./lifecycle";
import { Plain, step } from "./progress.mjs";
import { surroundings } from "./serve";

/** Somewhat more than a worker gives the jobs in hand. */
const PATIENCE = 25_000;

/**
 * Does the mail and the jobs without serving pages, until it is told to stop; several of them, and servers, share the work.
 * Returns its exit code.
 */
export async function work(): Promise<number> {
  await generateClient();
  const database = await step("Starting Postgres", openDatabase);
  await step("Preparing the database", () => prepareDatabase(database));
  const { env } = surroundings(database, "start");
  const child = launch("node", [...process.execArgv, join(root, "scripts", "worker-run.ts")], {
    env: { ...env, NODE_ENV: "production" },
    channel: true,
  });
  atEnd(() => stop(child, PATIENCE));
  const ended = exitOf(child);
  const ready = new Promise<number | undefined>((resolve) => child.once("message", () => resolve(undefined)));
  const early = await Promise.race([ready, ended]);
  if (early !== undefined) throw new Plain("");
  nothingLeftToDo();
  console.log("\nMail and jobs are done here. Ctrl-C stops it once those in hand are through.");
  return ended;
}
