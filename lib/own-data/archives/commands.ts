import { recordOwn } from "@/lib/audit/own/commands";
import { now } from "@/lib/clock";
import { isId, newId } from "@/lib/db/id";
import { onceForUser, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { type Tx, withUser } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { ARCHIVE_DAYS, ARCHIVES_A_DAY, MAKING_MINUTES } from "@/lib/own-data/archives/rules";
import type { UserContext } from "@/lib/tenancy/context";

const day = 24 * 60 * 60_000;
const before = (milliseconds: number) => new Date(now().getTime() - milliseconds);

/** Asks for everything about this person as one file. Throws `conflict` while one is being made, and after three in a day. */
export function askForArchive(ctx: UserContext, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    const { userId } = ctx;
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`archive:${userId}`}, 0))`;
    const open = { userId, readyAt: null, failedAt: null };
    const stale = { ...open, askedAt: { lte: before(MAKING_MINUTES * 60_000) } };
    await tx.dataArchive.updateMany({ where: stale, data: { failedAt: now() } });
    if ((await tx.dataArchive.count({ where: open })) > 0)
      throw conflict("It is being made already. You will get a mail when it is ready.");
    const today = await tx.dataArchive.count({ where: { userId, askedAt: { gt: before(day) } } });
    if (today >= ARCHIVES_A_DAY)
      throw conflict(`You have asked ${ARCHIVES_A_DAY} times within a day. Please come back tomorrow.`);
    const id = newId();
    await tx.dataArchive.create({ data: { userId, id, askedAt: now() } });
    await emit(tx, ctx, "own-data.archive", { archive: id });
    await recordOwn(tx, ctx, "askForArchive");
    return undefined;
  });
}

/** Hands out the file of one of the person's archives. Throws `not_found`, also where it has expired. */
export function takeArchive(ctx: UserContext, id: string): Promise<{ bytes: Uint8Array; madeAt: Date }> {
  return withUser(ctx, async (tx) => {
    if (!isId(id)) throw notFound("file");
    const found = await tx.dataArchive.findFirst({
      where: { userId: ctx.userId, id, expiresAt: { gt: now() } },
      select: { bytes: true, readyAt: true },
    });
    if (!found?.bytes || !found.readyAt) throw notFound("file");
    await recordOwn(tx, ctx, "takeArchive");
    return { bytes: found.bytes, madeAt: found.readyAt };
  });
}

/** Keeps a made archive, for a week. What was made twice is kept once. */
export async function keepArchive(tx: Tx, id: string, bytes: Uint8Array): Promise<void> {
  await tx.dataArchive.updateMany({
    where: { id, readyAt: null },
    data: {
      readyAt: now(),
      failedAt: null,
      expiresAt: new Date(now().getTime() + ARCHIVE_DAYS * day),
      size: bytes.length,
      bytes: Uint8Array.from(bytes),
    },
  });
}

/** Says that an archive could not be made; its person may ask again. */
export async function giveUpArchive(tx: Tx, id: string): Promise<void> {
  await tx.dataArchive.updateMany({ where: { id, readyAt: null }, data: { failedAt: now() } });
}

/** Takes away archives past their time, in every account (for the job). Returns how many went. */
export async function tidyArchives(tx: Tx): Promise<number> {
  const { count } = await tx.dataArchive.deleteMany({
    where: {
      OR: [{ expiresAt: { lt: now() } }, { readyAt: null, askedAt: { lt: before(ARCHIVE_DAYS * day) } }],
    },
  });
  return count;
}
