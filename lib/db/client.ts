import "server-only";
import pg from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { LendingAdapter } from "@/lib/db/lending";
import { statementNames } from "@/lib/db/statements";

type Connections = {
  pool: pg.Pool;
  prisma: PrismaClient;
  /** The name under which connections keep a statement planned; empty or undefined for none. */
  nameOf: (sql: string) => string | undefined;
  /**
   * To be called after many rows were written at once: what connections planned while the tables were small would read the
   * large ones row by row until Postgres next counts them.
   */
  planAnew: () => void;
};

// Next loads modules more than once; a process has one pool all the same.
const holder = globalThis as typeof globalThis & { councilDatabase?: Connections };

function connect(): Connections {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error("DATABASE_URL is not set; `npm start` sets it for the embedded database.");
  const pool = new pg.Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: 10_000,
    // A statement is sent without waiting for the answer to the one before it; they are run in order all the same.
    pipeline: true,
  });
  // Without a listener a dying Postgres would take the whole process with it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  // Behind a transaction pooler a named statement may meet another connection; DATABASE_DIRECT_URL says that there is one.
  const named = process.env.DATABASE_DIRECT_URL ? undefined : statementNames();
  const names = named ? { statementNameGenerator: named.nameOf } : {};
  return {
    pool,
    prisma: new PrismaClient({ adapter: new LendingAdapter(pool, names) }),
    nameOf: (sql) => named?.nameOf({ sql }),
    planAnew: () => named?.planAnew(),
  };
}

export function database(): Connections {
  holder.councilDatabase ??= connect();
  return holder.councilDatabase;
}

/** Ends every connection, so that a script or a test can finish. */
export async function disconnect(): Promise<void> {
  const connections = holder.councilDatabase;
  holder.councilDatabase = undefined;
  await connections?.prisma.$disconnect();
  await connections?.pool.end();
}
