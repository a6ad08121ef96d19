import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type pg from "pg";
import { withLock } from "./lock.mjs";
import { address, adoptOrStart, inUse, prepareCluster, stopServer } from "./postgres";

/** An embedded Postgres that this process uses, perhaps together with others of this folder. */
export type Cluster = {
  /** Address of a database as the superuser. */
  adminUrl: (database: string) => string;
  /** Address of a database as `council`, the login role that owns nothing. */
  loginUrl: (database: string) => string;
  /** Lets go of the cluster; whoever lets go last stops it. */
  close: () => Promise<void>;
};

type Options = {
  /** Server settings beside the usual ones. */ settings?: Record<string, string>;
  /** Told when the server died and could not be started again. */ onLost?: (error: unknown) => void;
};

async function ensureLogin(client: pg.Client, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = 'council'");
  const verb = rowCount ? "alter" : "create";
  await client.query(`${verb} role council login noinherit password ${client.escapeLiteral(password)}`);
}

/**
 * Opens the cluster kept in `home`: makes it if it is new, adopts it if it runs, starts it if not, and starts it again, on
 * the same port, should it die while it is open.
 */
export async function openCluster(home: string, { settings = {}, onLost }: Options = {}): Promise<Cluster> {
  mkdirSync(dirname(home), { recursive: true });
  const lock = `${home}.lock`;
  const { kept, first } = await withLock(lock, async () => {
    const kept = await prepareCluster(home, settings);
    const first = await adoptOrStart(kept);
    await ensureLogin(first, kept.memory.loginPassword);
    return { kept, first };
  });
  const { port, password, loginPassword } = kept.memory;
  let closing = false;
  let connection = Promise.resolve(first);

  function watch(client: pg.Client): void {
    client.once("end", () => {
      if (closing) return;
      console.error("Postgres has stopped; starting it again.");
      connection = withLock(lock, () => adoptOrStart(kept));
      connection
        .then((next) => {
          if (kept.memory.port !== port)
            throw new Error(`Postgres came back on port ${kept.memory.port}, not ${port}.`);
          watch(next);
        })
        .catch((error) => onLost?.(error));
    });
  }
  watch(first);

  async function close(): Promise<void> {
    closing = true;
    const client = await connection;
    await client.query("select pg_advisory_unlock_shared($1)", [inUse]);
    const { rows } = await client.query("select pg_try_advisory_lock($1) as last", [inUse]);
    await client.end();
    if (rows[0].last) await stopServer(kept);
  }

  return {
    adminUrl: (database) => address("postgres", password, port, database),
    loginUrl: (database) => address("council", loginPassword, port, database),
    close: () => close().catch(() => {}),
  };
}
