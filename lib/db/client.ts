import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { statementNames } from "@/lib/db/statements";

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// Next loads modules more than once; a process has one pool all the same.
const holder = globalThis as typeof globalThis & { councilDatabase?: Connections };

function connect(): Connections {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new Error("DATABASE_URL is not set; `npm start` sets it for the embedded database.");
  const pool = new pg.Pool({ connectionString, max: Number(process.env.DATABASE_POOL ?? 10) });
  // Without a listener a dying Postgres would take the whole process with it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  // Behind a transaction pooler a named statement may meet another connection; DATABASE_DIRECT_URL says that there is one.
  const names = process.env.DATABASE_DIRECT_URL ? {} : { statementNameGenerator: statementNames() };
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool, names) }) };
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
