import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool, PoolClient } from "pg";

// Next loads modules more than once, and the one client of a process must find what any of them lends.
const holder = globalThis as typeof globalThis & { councilLent?: AsyncLocalStorage<PoolClient> };
holder.councilLent ??= new AsyncLocalStorage<PoolClient>();
const lent = holder.councilLent;

/** Whatever Prisma does inside `work` it does on this connection. */
export const lendTo = <T>(connection: PoolClient, work: () => Promise<T>): Promise<T> =>
  lent.run(connection, work);

type Options = ConstructorParameters<typeof PrismaPg>[1];
type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

const nothing = async () => {};

/**
 * Prisma's adapter for node-pg, with one difference: a transaction is not one of its own but the one that is open on the
 * connection lent by `lendTo`. With `usePhantomQuery` Prisma sends no BEGIN and no COMMIT itself.
 */
export class LendingAdapter extends PrismaPg {
  constructor(pool: Pool, options: Options) {
    super(pool, options);
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    adapter.startTransaction = async () => {
      const connection = lent.getStore();
      if (!connection) throw new Error("Prisma's transactions are opened by a unit of work.");
      // The adapter's methods ask `this.client`, here the lent connection instead of the pool.
      const transaction: Partial<Transaction> & { client: PoolClient } = {
        client: connection,
        options: { usePhantomQuery: true },
        commit: nothing,
        rollback: nothing,
      };
      return Object.assign(Object.create(adapter), transaction) as Transaction;
    };
    return adapter;
  }
}
