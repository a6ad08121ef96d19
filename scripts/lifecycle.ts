import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** The project's folder. */
export const root = process.cwd();
export const dataFolder = join(root, ".data");

type Closer = () => Promise<unknown> | unknown;
const closers: Closer[] = [];
let ending: Promise<never> | undefined;

/** Registers what to do before this process ends; the last one registered goes first. */
export function atEnd(closer: Closer): void {
  closers.push(closer);
}

/** Runs every closer and exits. Whoever calls it again waits for the same end. */
export function end(code: number): Promise<never> {
  ending ??= (async () => {
    for (const closer of closers.reverse())
      await Promise.resolve(closer()).catch((error) => console.error(error));
    process.exit(code);
  })();
  return ending;
}

export const isEnding = () => ending !== undefined;

let interrupted = 130;

/** From here on, being told to stop is the regular end. */
export function nothingLeftToDo(): void {
  interrupted = 0;
}

/** A Ctrl-C, a polite kill, or the death of the process that started us. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"])
    process.on(signal, () => void end(interrupted));
}

export type Launch = {
  env?: Record<string, string | undefined>;
  output?: "show" | "keep";
  /** Opens a channel: the program can send us values, and notices when we are gone. */ channel?: boolean;
};

// The programs of the packages come first, and `node` is one of them.
const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);

/** Starts a program in a process group of its own, so that a Ctrl-C reaches us alone and we stop it in order. */
export function launch(
  program: string,
  args: string[],
  { env = {}, output = "show", channel = false }: Launch = {},
): ChildProcess {
  const stream = output === "show" ? "inherit" : "pipe";
  return spawn(program, args, {
    cwd: root,
    detached: true,
    env: {
      ...process.env,
      PATH: path,
      NEXT_TELEMETRY_DISABLED: "1",
      CHECKPOINT_DISABLE: "1",
      COUNCIL_PARENT: String(process.pid),
      ...env,
    } as NodeJS.ProcessEnv,
    stdio: ["ignore", stream, stream, ...(channel ? (["ipc"] as const) : [])],
  });
}

export const exitOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });

/** Asks a program and everything it started to stop; after `patience` milliseconds it has to. */
export async function stop(child: ChildProcess, patience = 10_000): Promise<void> {
  const { pid } = child;
  if (!pid || child.exitCode !== null || child.signalCode !== null) return;
  const signalAll = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {} // gone already
  };
  const gone = exitOf(child);
  signalAll("SIGTERM");
  const force = setTimeout(() => signalAll("SIGKILL"), patience);
  await gone;
  clearTimeout(force);
}

/** Runs a program to its end, or to ours. Returns its exit code and, where it is kept, what it printed. */
export async function run(
  program: string,
  args: string[],
  options: Launch = {},
): Promise<{ code: number; said: string }> {
  const child = launch(program, args, options);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  atEnd(() => stop(child, 3_000));
  return { code: await exitOf(child), said };
}
