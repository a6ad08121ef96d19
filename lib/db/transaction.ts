import type { Writable } from "node:stream";
import type { PoolClient } from "pg";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { lendTo } from "@/lib/db/lending";
import { type RawText, rawStatement } from "@/lib/db/raw";

/** The client inside a unit of work: one transaction, one role, one set of settings. */
export type Tx = Prisma.TransactionClient;

type Options = {
  /** Milliseconds after which a statement is given up, nothing more is asked, and all is rolled back. */
  timeout: number;
};

/**
 * One transaction on one connection. Raw statements go straight to the driver, which costs a third of what they cost through
 * Prisma; its models share the connection, and are opened by the first call that needs them. `opening` is SQL that is run in
 * one round trip with BEGIN, and with the first statement: nobody waits for it. Where it fails, so does all that follows, because
 * the login role may read and write nothing.
 */
export async function inTransaction<T>(
  opening: string,
  work: (tx: Tx) => Promise<T>,
  { timeout }: Options,
): Promise<T> {
  const client = await database().pool.connect();
  const models = modelsOn(client, timeout);
  const late = new Date(Date.now() + timeout);
  const inTime = () => {
    if (new Date() > late) throw new Error(`A unit of work may take ${timeout} ms.`);
  };
  let broken: Error | undefined;
  try {
    const begun = inOneWrite(client, () =>
      client.query(`begin; set local statement_timeout = ${Math.ceil(timeout)}; ${opening}`),
    );
    // Told below, in its turn.
    begun.catch(() => {});
    const result = await work(transactionClient(client, models, inTime));
    await begun;
    inTime();
    await models.end();
    await client.query("commit");
    return result;
  } catch (error) {
    // Most likely planned for tables that have grown since, by another server's hand: the next try is planned for what they are.
    if (codeOf(error) === GIVEN_UP) database().planAnew();
    await models.end().catch(() => {});
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    // A connection that could not even roll back is not handed to anybody else.
    client.release(broken);
  }
}

/** Sends what `ask` asks together with whatever else is asked in the same breath: one call of the system instead of two. */
function inOneWrite<T>(client: PoolClient, ask: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return ask();
}

/** Postgres' query_canceled: a statement took too long. */
const GIVEN_UP = "57014";

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

type Models = { client: () => Promise<Tx>; end: () => Promise<void> };

/** Prisma's own transaction over a connection whose transaction is ours: what it begins and ends is nothing. */
function modelsOn(connection: PoolClient, timeout: number): Models {
  let opened: Promise<Tx> | undefined;
  let finish = () => {};
  let finished: Promise<unknown> = Promise.resolve();
  return {
    client() {
      opened ??= new Promise<Tx>((resolve, reject) => {
        const held = new Promise<void>((release) => {
          finish = release;
        });
        finished = lendTo(connection, () =>
          database().prisma.$transaction(
            (tx) => {
              resolve(tx);
              return held;
            },
            { timeout: timeout + 1_000, maxWait: 10_000 },
          ),
        );
        finished.catch(reject);
      });
      return opened;
    },
    async end() {
      finish();
      await finished;
    },
  };
}

type Raw = (text: RawText, ...values: unknown[]) => Promise<unknown>;
type Call = (...args: unknown[]) => Promise<unknown>;

/** What `work` gets: Prisma's own interface, raw statements served by the driver. */
function transactionClient(connection: PoolClient, models: Models, inTime: () => void): Tx {
  const query: Raw = async (text, ...values) => {
    inTime();
    return (await connection.query(rawStatement(text, values))).rows;
  };
  const execute: Raw = async (text, ...values) => {
    inTime();
    return (await connection.query(rawStatement(text, values))).rowCount ?? 0;
  };
  const raw: Record<string, Raw> = {
    $queryRaw: query,
    $queryRawUnsafe: query,
    $executeRaw: execute,
    $executeRawUnsafe: execute,
  };
  const model = (name: string) =>
    new Proxy({} as Record<string, Call>, {
      get:
        (_, method: string): Call =>
        async (...args) => {
          inTime();
          const tx = (await models.client()) as unknown as Record<string, Record<string, Call>>;
          return tx[name]?.[method]?.(...args);
        },
    });
  const names = new Set(Object.keys(Prisma.ModelName).map((name) => name[0]?.toLowerCase() + name.slice(1)));
  return new Proxy(raw, {
    get: (_, name: string) => raw[name] ?? (names.has(name) ? model(name) : undefined),
  }) as unknown as Tx;
}
