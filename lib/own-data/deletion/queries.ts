import { now } from "@/lib/clock";
import { type Tx, withUser } from "@/lib/db/unit";
import type { Standing } from "@/lib/own-data/deletion/rules";
import type { UserContext } from "@/lib/tenancy/context";

/** A deletion that is confirmed and has not come yet. */
export type Waiting = { dueAt: Date };

/** The deletion of this person's account that waits, if one does. */
export async function waitingDeletion(tx: Tx, ctx: UserContext): Promise<Waiting | null> {
  const found = await tx.accountDeletion.findFirst({
    where: { userId: ctx.userId, confirmedAt: { not: null }, canceledAt: null },
    select: { dueAt: true },
  });
  return found?.dueAt ? { dueAt: found.dueAt } : null;
}

/** Whether and when this person's account is going to be deleted. */
export const myDeletion = (ctx: UserContext): Promise<Waiting | null> =>
  withUser(ctx, (tx) => waitingDeletion(tx, ctx));

/** The person's organizations, with what they have there and what stands in the way of leaving. */
export const readStandings = (tx: Tx): Promise<Standing[]> => {
  const instant = now();
  return tx.$queryRaw<Standing[]>`
    select slug, name, joined, last_owner as "lastOwner", alone, counts from own_standing(${instant})`;
};

/** The newest code on its way to the person, as long as it is good. */
export async function openDeletion(tx: Tx, ctx: UserContext) {
  return tx.accountDeletion.findFirst({
    where: { userId: ctx.userId, confirmedAt: null, canceledAt: null, codeExpiresAt: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

export type DeletionPage = {
  standings: Standing[];
  /** The address a code has just been sent to. */
  codeSentTo: string | null;
  waiting: Waiting | null;
};

/** What the page before a deletion says: what there is, what stands in the way, and how far it has come. */
export function deletionPage(ctx: UserContext): Promise<DeletionPage> {
  return withUser(ctx, async (tx) => {
    const standings = await readStandings(tx);
    const open = await openDeletion(tx, ctx);
    return { standings, codeSentTo: open?.sentTo ?? null, waiting: await waitingDeletion(tx, ctx) };
  });
}
