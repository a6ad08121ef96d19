import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const staleAfter = 10_000;

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Whether the holder of a lock was killed before it could let go: it is gone, or has not touched the file for a while. */
function isStale(path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    const age = Date.now() - statSync(path).mtimeMs;
    return age > staleAfter || (pid > 0 && !isAlive(pid));
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

/** Runs `work` while no other process of this folder runs under the same lock file. */
export async function withLock(path, work) {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      await sleep(20); // two may have cleared the same stale file: the later one has it
      if (readFileSync(path, "utf8") === String(process.pid)) break;
    } catch (error) {
      if (error.code !== "EEXIST" && error.code !== "ENOENT") throw error;
      if (isStale(path)) rmSync(path, { force: true });
      else await sleep(200);
    }
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 1000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}
