import { disconnect } from "@/lib/db/client";
import { scratchDatabase } from "@/lib/db/testing/scratch";

/**
 * An empty database for this test file alone: in a shared one, the outbox holds what other tests have said. Returns the way
 * back.
 */
export async function ownDatabase(): Promise<() => Promise<void>> {
  const { DATABASE_URL: shared } = process.env;
  delete process.env.DATABASE_DIRECT_URL;
  const own = await scratchDatabase();
  process.env.DATABASE_URL = own.url;
  await disconnect();
  return async () => {
    await disconnect();
    process.env.DATABASE_URL = shared;
    await own.drop();
  };
}
