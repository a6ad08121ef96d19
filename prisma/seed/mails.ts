import { localMailKept } from "@/lib/auth/local";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { system } from "@/lib/db/unit";

/** What is still to be mailed: ids as the outbox holds them. */
export type FreshMail = { topic: string; payload: Record<string, string> };

/**
 * Marks the mails of the demo's past as handed on: nobody wants hundreds of them. The fresh ones stay, where mail is kept
 * on this machine, so that the local outbox has something to read.
 */
export async function quietMails(orgId: string, fresh: readonly FreshMail[]): Promise<void> {
  const keep = localMailKept() ? fresh : [];
  const kept = keep.map(
    ({ topic, payload }) =>
      Prisma.sql`or ("topic" = ${topic} and "payload" @> ${JSON.stringify(payload)}::jsonb)`,
  );
  await system(
    (tx) => tx.$executeRaw`update "Outbox" set "relayedAt" = ${now()}
      where "orgId" = ${orgId}::uuid and "relayedAt" is null and not (false ${kept.length > 0 ? Prisma.join(kept, " ") : Prisma.empty})`,
  );
}
