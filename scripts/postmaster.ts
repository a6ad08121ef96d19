import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./lock.mjs";

const pidFile = (pgdata: string) => join(pgdata, "postmaster.pid");

/** What a running server, or one that was killed, has written down about itself. */
export function readPostmaster(pgdata: string): { pid: number; port: number } | undefined {
  const path = pidFile(pgdata);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) || 0 };
}

function commandOf(pid: number): string {
  try {
    if (existsSync("/proc/self")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * Whether a server may be started on this folder. After a kill the file keeps a process number that may be somebody else's
 * by now, and Postgres would refuse to start; only that number is replaced, since Postgres needs the rest of the file to see
 * whether processes of the killed server still hold its memory.
 */
export function freeStalePid(pgdata: string): boolean {
  const running = readPostmaster(pgdata);
  if (!running || !isAlive(running.pid)) return true;
  const command = commandOf(running.pid);
  if (command.includes("postgres") && command.includes(pgdata)) return false;
  const lines = readFileSync(pidFile(pgdata), "utf8").split("\n");
  writeFileSync(pidFile(pgdata), ["2147483646", ...lines.slice(1)].join("\n"));
  return true;
}
