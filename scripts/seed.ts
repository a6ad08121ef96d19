import { existsSync } from "node:fs";
import { join } from "node:path";
import { atEnd, dataFolder, exitOf, type Launch, launch, root, stop } from "./lifecycle";
import { withLock } from "./lock.mjs";
import { Plain } from "./progress.mjs";

/** Somebody of the demo organization whom a visitor may sign in as. */
export type DemoPerson = { name: string; role: string; email: string };

const script = join(root, "prisma", "seed", "index.ts");

/** Runs the seed in a process of its own, as the server's login role. The seed itself knows what is there already. */
export function seed(env: Launch["env"]): Promise<DemoPerson[]> {
  if (!existsSync(script)) return Promise.resolve([]);
  return withLock(join(dataFolder, "seed.lock"), async () => {
    const child = launch("node", [...process.execArgv, join(root, "scripts", "seed-run.ts")], {
      env,
      channel: true,
    });
    atEnd(() => stop(child));
    let people: DemoPerson[] = [];
    child.on("message", (message) => {
      people = message as DemoPerson[];
    });
    if ((await exitOf(child)) !== 0) throw new Plain("The demo organization could not be made.");
    return people;
  });
}
