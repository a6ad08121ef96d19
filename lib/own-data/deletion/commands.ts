import { recordOwn } from "@/lib/audit/own/commands";
import { deriveCode, deriveToken, sameHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceForUser, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { type Tx, withUser } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { openDeletion, readStandings, waitingDeletion } from "@/lib/own-data/deletion/queries";
import { dueAfter, inTheWay } from "@/lib/own-data/deletion/rules";
import type { ConfirmDeletion } from "@/lib/own-data/deletion/schema";
import type { UserContext } from "@/lib/tenancy/context";

const minutesValid = 10;
const triesAllowed = 5;
const triesAllowedDaily = 25;
const mailsAllowed = 5;
const mailWindowMinutes = 15;

const minutes = (count: number) => count * 60_000;
const ago = (count: number) => new Date(now().getTime() - minutes(count));
const codeHash = (id: string, code: string) => deriveToken("deletion-code-hash", id, code);

/**
 * Sends a code to the person's own address, with which they confirm that their account is to be deleted. Throws `conflict` where
 * they are the last owner of an organization, where a deletion waits already, and after five mails in 15 minutes.
 */
export function askForDeletion(ctx: UserContext, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    const { userId } = ctx;
    await holdDeletions(tx, ctx);
    if (await waitingDeletion(tx, ctx)) throw conflict("Your account is going to be deleted already.");
    await refuseLastOwner(tx);
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const recent = { userId, createdAt: { gt: ago(mailWindowMinutes) } };
    if ((await tx.accountDeletion.count({ where: recent })) >= mailsAllowed)
      throw conflict(
        `We have sent ${mailsAllowed} codes in the last ${mailWindowMinutes} minutes. Please use the newest one, or try again a little later.`,
      );
    const id = newId();
    await tx.accountDeletion.create({
      data: {
        ...{ userId, id, sentTo: email, createdAt: now() },
        codeHash: codeHash(id, deriveCode("deletion-code", id)),
        codeExpiresAt: new Date(now().getTime() + minutes(minutesValid)),
      },
    });
    await emit(tx, ctx, "mail.deletion-code", { deletion: id });
    await recordOwn(tx, ctx, "askForDeletion");
    return undefined;
  });
}

/** Serializes what one person does about the deletion of their account. */
async function holdDeletions(tx: Tx, { userId }: UserContext): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`deletion:${userId}`}, 0))`;
}

async function refuseLastOwner(tx: Tx): Promise<void> {
  const [first] = inTheWay(await readStandings(tx));
  if (first)
    throw conflict(`${first.name} would be left without an owner. Make somebody else an owner there first.`);
}

export type Confirmation =
  | { outcome: "confirmed" }
  | { outcome: "wrong"; triesLeft: number }
  | { outcome: "ended" };

/**
 * Tries the code. With the right one the account waits for its end, and every session of the person ends at once. A wrong one is
 * counted before it is looked at: five tries a code, 25 a day. Throws `conflict` for the last owner of an organization.
 */
export function confirmDeletion(ctx: UserContext, { code }: ConfirmDeletion): Promise<Confirmation> {
  return withUser(ctx, async (tx): Promise<Confirmation> => {
    const { userId } = ctx;
    await holdDeletions(tx, ctx);
    if (await waitingDeletion(tx, ctx)) return { outcome: "confirmed" };
    const open = await openDeletion(tx, ctx);
    const { _sum } = await tx.accountDeletion.aggregate({
      where: { userId, createdAt: { gt: ago(24 * 60) } },
      _sum: { tries: true },
    });
    if (!open || open.tries >= triesAllowed || (_sum.tries ?? 0) >= triesAllowedDaily)
      return { outcome: "ended" };
    const where = { userId_id: { userId, id: open.id } };
    await tx.accountDeletion.update({ where, data: { tries: { increment: 1 } } });
    if (!sameHash(open.codeHash, codeHash(open.id, code))) {
      await recordOwn(tx, ctx, "wrongCode");
      const triesLeft = triesAllowed - open.tries - 1;
      return triesLeft > 0 ? { outcome: "wrong", triesLeft } : { outcome: "ended" };
    }
    await refuseLastOwner(tx);
    const data = { confirmedAt: now(), dueAt: dueAfter(now()) };
    await tx.accountDeletion.update({ where, data });
    await tx.$executeRaw`select end_my_sessions(null, null)`;
    await recordOwn(tx, ctx, "confirmDeletion");
    for (const topic of ["mail.deletion-begun", "mail.deletion-reminder", "own-data.erase"] as const)
      await emit(tx, ctx, topic, { deletion: open.id });
    return { outcome: "confirmed" };
  });
}

/** Takes a deletion back while it waits; nothing has been erased. Throws `conflict` where none waits. */
export function cancelDeletion(ctx: UserContext, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    const { userId } = ctx;
    await holdDeletions(tx, ctx);
    const { count } = await tx.accountDeletion.updateMany({
      where: { userId, confirmedAt: { not: null }, canceledAt: null },
      data: { canceledAt: now() },
    });
    if (count === 0) throw conflict("No deletion waits: your account stays as it is.");
    await recordOwn(tx, ctx, "cancelDeletion");
    return undefined;
  });
}
