import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findPlace, type Place, runProgram } from "./place";
import { freeStalePid, readPostmaster } from "./postmaster";
import { Plain } from "./progress.mjs";

type Memory = { port: number; password: string; loginPassword: string };

/** A data folder, how to reach the server on it, and with which settings to start it. */
export type Kept = {
  place: Place;
  pgdata: string;
  file: string;
  memory: Memory;
  settings: Record<string, string>;
};

// Nothing personal in the log: neither statements nor the values in an error's detail.
const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};
/** Everybody who uses a cluster holds this advisory lock shared; whoever gets it alone was the last. */
export const inUse = 7_260_021;
const patience = 60_000;

/** A port nobody listens on, on loopback: the preferred one if it is free. */
export function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (preferred ? resolve(freePort()) : reject(error)));
    server.listen({ port: preferred, host: "127.0.0.1", exclusive: true }, () => {
      const bound = server.address();
      server.close(() => resolve(bound && typeof bound === "object" ? bound.port : preferred));
    });
  });
}

function remember(file: string, memory: Memory): Memory {
  writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return memory;
}

function recall(file: string): Memory {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secret = () => randomBytes(24).toString("base64url");
  return remember(file, { port: 0, password: secret(), loginPassword: secret() });
}

export const address = (user: string, password: string, port: number, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Made beside its place and moved there when it is whole, so that a kill half-way leaves nothing half-made. */
async function initialize({ place, pgdata, memory }: Kept): Promise<void> {
  if (existsSync(pgdata)) return;
  const draft = `${pgdata}.new`;
  const secret = join(place.data, "secret");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(secret, memory.password, { mode: 0o600 });
  if (place.owner) chownSync(secret, place.owner.uid, place.owner.gid);
  const { code, said } = await runProgram(place, "initdb", [
    ...["-D", draft, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${secret}`, "-E", "UTF8"],
    ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ]);
  rmSync(secret);
  if (code !== 0) throw new Plain(`Postgres could not make its data folder ${pgdata}.\n${said}`);
  renameSync(draft, pgdata);
}

async function launch(kept: Kept): Promise<string> {
  const port = await freePort(kept.memory.port);
  if (port !== kept.memory.port) kept.memory = remember(kept.file, { ...kept.memory, port });
  const options = Object.entries({ ...defaults, ...kept.settings, port }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  const log = join(kept.place.data, "postgres.log");
  const { code, said } = await runProgram(kept.place, "pg_ctl", [
    ...["start", "-w", "-t", "30", "-D", kept.pgdata, "-l", log, "-o", options.join(" ")],
  ]);
  return code === 0
    ? ""
    : `${said}\n${existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-3).join("\n") : ""}`;
}

/** Connects to the server that says it runs on this data folder, if it does. */
async function adopt({ pgdata, memory }: Kept): Promise<pg.Client | undefined> {
  const running = readPostmaster(pgdata);
  if (!running) return undefined;
  const client = new pg.Client({
    connectionString: address("postgres", memory.password, running.port, "postgres"),
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as folder");
    if (realpathSync(rows[0].folder) === realpathSync(pgdata)) {
      await client.query("select pg_advisory_lock_shared($1)", [inUse]);
      memory.port = running.port;
      return client;
    }
  } catch {}
  await client.end().catch(() => {});
  return undefined;
}

/** A connection to the running server, which is started if it does not run; the connection marks the cluster as in use. */
export async function adoptOrStart(kept: Kept): Promise<pg.Client> {
  let trouble = "";
  for (const began = Date.now(); Date.now() - began < patience; ) {
    const client = await adopt(kept);
    if (client) return client;
    if (freeStalePid(kept.pgdata)) trouble = (await launch(kept)) || trouble;
    else await sleep(200);
  }
  throw new Plain(`Postgres did not start on ${kept.pgdata}.\n${trouble.trim()}`);
}

/** Reads what is known of the cluster kept in `home`, making an empty one if there is none. */
export async function prepareCluster(home: string, settings: Record<string, string>): Promise<Kept> {
  mkdirSync(home, { recursive: true });
  const place = findPlace(home);
  const file = join(dirname(place.data), "cluster.json");
  const kept = { place, pgdata: join(place.data, "cluster"), file, memory: recall(file), settings };
  await initialize(kept);
  return kept;
}

export const stopServer = ({ place, pgdata }: Kept) =>
  runProgram(place, "pg_ctl", ["stop", "-D", pgdata, "-m", "fast", "-w", "-t", "30"]);
