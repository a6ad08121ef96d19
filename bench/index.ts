import type pg from "pg";
import { withClient } from "@/lib/db/migrate";
import { buildSite, generateClient } from "@/scripts/build";
import { end, endOnSignals } from "@/scripts/lifecycle";
import { freePort } from "@/scripts/postgres";
import { fail, step } from "@/scripts/progress.mjs";
import { siteEnvironment, startSite } from "@/scripts/serve";
import { type Databases, makeDatabases } from "./databases";
import { buildEmpty, serveEmpty } from "./empty-app";
import { firstLoadBytes } from "./first-load";
import { benchLive } from "./live";
import { benchMatching } from "./matching";
import { measure, measureNoise } from "./measure";
import { pages } from "./pages";
import { type Measured, report } from "./report";
import { benchRotation } from "./rotation";
import { Stage } from "./stage";

/**
 * Measures every page against the empty page of a bare Next app, served beside it in the same run, and against itself in a
 * database with hundreds of other organizations; prints one table. Returns 1 where a bar is missed, else 0.
 */
async function bench(): Promise<number> {
  await generateClient();
  await step("Building the empty app", buildEmpty);
  await buildSite();
  const databases = await makeDatabases();
  return withClient(databases.adminUrl, (admin) => measureAll(databases, admin));
}

async function measureAll(databases: Databases, admin: pg.Client): Promise<number> {
  const stage = new Stage(admin);
  await stage.show("one");
  const sites = { empty: await serveEmpty(await freePort()), ours: await serveOurs(databases.url) };
  const empty = {
    firstLoad: await firstLoadBytes({ url: sites.empty }),
    noise: await step("Measuring the empty page against itself", () => measureNoise(sites.empty)),
  };
  const measured: Measured[] = [];
  for (const page of pages) {
    measured.push(
      await step(`Measuring ${page.name}`, () => measure(page, { sites, stage, databases, admin })),
    );
  }
  const { text, missed } = report(measured, empty);
  console.log(`\n${text}\n`);
  return missed ? 1 : 0;
}

async function serveOurs(databaseUrl: string): Promise<string> {
  const [port, host] = [await freePort(), "127.0.0.1"];
  // The queue's polling has nothing to do with pages, and would be counted with them.
  const env = {
    ...siteEnvironment({ url: databaseUrl }, port, { demo: false, local: false }),
    COUNCIL_WORKER: "0",
  };
  await startSite({ mode: "start", port, host, env });
  return `http://${host}:${port}/`;
}

endOnSignals();
try {
  const wanted = process.argv.slice(2);
  const missed: number[] = [];
  for (const [part, run] of Object.entries({
    matching: benchMatching,
    rotation: benchRotation,
    live: benchLive,
    pages: bench,
  }))
    if (wanted.length === 0 || wanted.includes(part)) missed.push(await run());
  await end(Math.max(0, ...missed));
} catch (error) {
  fail(error);
  await end(1);
}
