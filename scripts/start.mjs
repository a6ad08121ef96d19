// The way in to every command. It runs on any Node from 20 on with nothing installed yet, installs what is missing, and goes
// on in the Node that came with the packages.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { withLock } from "./lock.mjs";
import { fail, notOurs, Plain, step } from "./progress.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, ".data");
const stamp = join(root, "node_modules", ".council-stamp");
const node = join(root, "node_modules", ".bin", "node");
const [command = "start", ...rest] = process.argv.slice(2);

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
const isInstalled = () => existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash();

function openDataFolder() {
  try {
    if (!existsSync(data)) {
      mkdirSync(data);
      chmodSync(data, 0o755); // the database's system user passes through it
    }
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notOurs(error, existsSync(data) ? data : root);
  }
}

const canListen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Asked before minutes go into installing and building. A Council that is just stopping gets a moment to let go. */
async function checkPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Plain(`PORT must be a number from 1 to 65535, not '${text}'.`);
  const host = process.env.HOST || "0.0.0.0";
  for (let tries = 0; tries < 12; tries++) {
    const free = await canListen(port, host).catch((error) => {
      throw new Plain(
        `Cannot listen on ${host}, port ${port} (${error.code}). Choose another: PORT=3001 npm ${command}`,
      );
    });
    if (free) return;
    await sleep(250);
  }
  const run = command === "start" ? "npm start" : `npm run ${command}`;
  throw new Plain(`Port ${port} is taken. Choose another: PORT=${port + 1} ${run}`);
}

/** npm must not run on the very Node it is about to replace. */
const pathWithoutPackages = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter);

/**
 * `npm install` as the lock file says, and without writing to it. Not `npm ci`: that refuses a lock file in which a package
 * for somebody else's platform is missing, as registries that mirror only some platforms write it.
 */
const install = () =>
  new Promise((resolve, reject) => {
    const args = ["install", "--no-save", "--include=dev", "--loglevel=error", "--no-progress"];
    const npm = spawn("npm", args, {
      cwd: root,
      // Prisma's schema engine is never downloaded: migrations run through its WebAssembly build.
      env: { ...process.env, PATH: pathWithoutPackages(), PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let said = "";
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
      });
    }
    npm.on("error", () => reject(new Plain("npm was not found; it comes with Node.js: https://nodejs.org")));
    npm.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Plain(`npm install failed.\n${said.trim().split("\n").slice(0, 20).join("\n")}`));
    });
  });

/** Goes on in the Node of the packages, passes signals on, and ends as that process ends. */
function run() {
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--import",
    "tsx",
    "--import",
    "./scripts/outside-next.mjs",
  ];
  const child = spawn(node, [...flags, "scripts/main.ts", command, ...rest], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  // Killed with -9, npm cannot tell anybody: its child notices that it has another parent.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000).unref();
  }
}

async function main() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Plain(
      `Council needs Node.js 20 or newer; this is ${process.versions.node}. See https://nodejs.org`,
    );
  }
  if (command === "installed") return writeFileSync(stamp, lockHash()); // npm's own last step of every install
  openDataFolder();
  if (command === "start" || command === "dev") await checkPort();
  if (!isInstalled()) {
    await withLock(join(data, "install.lock"), async () => {
      if (!isInstalled()) await step("Installing packages", install);
    });
  }
  if (!existsSync(node)) throw new Plain("The packages are not complete. Remove node_modules and try again.");
  run();
}

main().catch(fail);
