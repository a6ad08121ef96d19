import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { run } from "./lifecycle";
import { Plain, step } from "./progress.mjs";

// Without a window there is none to draw: with the headless shell the stories take two thirds of the time.
const commands = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function installed(): string | undefined {
  const found = commands.map((name) => {
    try {
      return execFileSync("/bin/sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" }).trim();
    } catch {
      return "";
    }
  });
  return [...found, ...applications, chromium.executablePath()].find(
    (path) => path !== "" && existsSync(path),
  );
}

/**
 * The browser for the stories: CHROMIUM_PATH, else one on this machine, else Playwright's own, downloaded if that is possible,
 * else Debian's, installed if we may.
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Plain(`CHROMIUM_PATH leads nowhere: ${given}`);
  const first = given ?? installed();
  if (first) return first;
  await step("Downloading a browser", () => run("playwright", ["install", "chromium"], { output: "keep" }));
  const downloaded = installed();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await step("Installing Chromium", async () => {
      await run("apt-get", ["update", "-qq"], { output: "keep", env });
      await run("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], { output: "keep", env });
    });
  }
  const last = installed();
  if (!last) throw new Plain("No browser was found for the stories. Install Chromium, or set CHROMIUM_PATH.");
  return last;
}
