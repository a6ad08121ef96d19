import { existsSync } from "node:fs";
import { join } from "node:path";
import { atEnd, exitOf, launch, root, run, stop } from "@/scripts/lifecycle";
import { Plain } from "@/scripts/progress.mjs";

const folder = join(root, "bench", "empty");

/** Builds the empty app, with the very Next that builds Council, and makes sure that it stayed empty. */
export async function buildEmpty(): Promise<void> {
  const { code, said } = await run("next", ["build", folder], {
    output: "keep",
    env: { NODE_ENV: "production" },
  });
  if (code !== 0) throw new Plain(`The empty app could not be built.\n${said.trim()}`);
  for (const file of ["middleware.js", "instrumentation.js"]) {
    if (existsSync(join(folder, ".next", "server", file)))
      throw new Plain(`The empty app is not empty: it was built with ${file}.`);
  }
}

/** Serves the empty app until this process ends, and returns its address once it answers. */
export async function serveEmpty(port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}/`;
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const withParent = ["--import", join(root, "scripts", "with-parent.mjs")];
  const server = launch(
    "node",
    [...withParent, next, "start", folder, "-p", String(port), "-H", "127.0.0.1"],
    {
      env: { NODE_ENV: "production" },
      output: "keep",
      channel: true,
    },
  );
  atEnd(() => stop(server));
  let ended = false;
  void exitOf(server).then(() => {
    ended = true;
  });
  while (!ended) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Plain(`The empty app did not start on port ${port}.`);
}
