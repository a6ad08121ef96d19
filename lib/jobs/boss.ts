import "server-only";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { createQueue } from "@/lib/jobs/queue";

/** pg-boss on connections of its own. */
export type Boss = { queue: PgBoss; close: () => Promise<void> };

// The login role inherits nothing, so each connection becomes the system role once. That lasts for the session, hence the
// direct address: behind a pooler in transaction mode a session is nobody's.
function openPool(): pg.Pool {
  const connectionString = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set.");
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: 10_000,
    application_name: "council jobs",
    onConnect: async (client) => {
      await client.query("set role council_system");
    },
  });
  pool.on("error", logFailure);
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function logFailure(error: Error): void {
  console.error(`[jobs] ${error.message}`);
}

/** Connects to the queue and brings its tables up to date; throws where the database cannot be reached. */
export async function openBoss(): Promise<Boss> {
  const pool = openPool();
  const queue = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: "pgboss",
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: 3,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 60 * 60,
  });
  queue.on("error", logFailure);
  queue.on("warning", (warning) => console.warn(`[jobs] ${warning.message}`));
  const close = async () => {
    await queue.stop({ graceful: true, timeout: 20_000 });
    await pool.end();
  };
  try {
    await queue.start();
    await createQueue(queue);
    return { queue, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}
