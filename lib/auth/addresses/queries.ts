import { wantsSecondAddress } from "@/lib/auth/addresses/rules";
import { hashToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { AddressWish } from "@/lib/db/generated/enums";
import { system, withUser } from "@/lib/db/unit";
import type { UserContext } from "@/lib/tenancy/context";

export type Address = { email: string; verified: boolean; primary: boolean; since: Date };
export type WaitingChange = { id: string; wish: AddressWish; email: string; effectiveAt: Date };
export type WaitingProof = { id: string; wish: AddressWish; email: string; sentTo: string };

export type MyAddresses = {
  /** The primary one first. */
  addresses: Address[];
  /** The change that waits for its time. */
  change: WaitingChange | null;
  /** The proof whose link or code is on its way. */
  proof: WaitingProof | null;
};

/** A person's addresses, and what is under way with them. */
export function myAddresses(ctx: UserContext): Promise<MyAddresses> {
  const { userId } = ctx;
  return withUser(ctx, async (tx) => {
    const rows = await tx.userEmail.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
    const change = await tx.addressChange.findFirst({
      where: { userId, appliedAt: null, cancelledAt: null },
      select: { id: true, wish: true, email: true, effectiveAt: true },
    });
    const newest = await tx.addressProof.findFirst({
      where: { userId, expiresAt: { gt: now() } },
      orderBy: { id: "desc" },
      select: { id: true, wish: true, email: true, sentTo: true, usedAt: true, tries: true },
    });
    const open = newest && newest.usedAt === null && newest.tries < 5;
    const addresses = rows.map(({ email, verifiedAt, createdAt }) => ({
      email,
      verified: verifiedAt !== null,
      primary: email === ctx.email,
      since: createdAt,
    }));
    return {
      addresses: addresses.sort((a, b) => Number(b.primary) - Number(a.primary)),
      change,
      proof: open ? { id: newest.id, wish: newest.wish, email: newest.email, sentTo: newest.sentTo } : null,
    };
  });
}

/** Whether this person would do well to add an address of their own. */
export const lacksSecondAddress = (ctx: UserContext): Promise<boolean> =>
  withUser(ctx, async (tx) => {
    const rows = await tx.userEmail.findMany({
      where: { userId: ctx.userId },
      select: { verifiedAt: true },
    });
    return wantsSecondAddress(rows.map(({ verifiedAt }) => ({ verified: verifiedAt !== null })));
  });

/** Whether an address is one of this person's. */
export const isOwnAddress = (ctx: UserContext, email: string): Promise<boolean> =>
  withUser(ctx, async (tx) => (await tx.userEmail.count({ where: { userId: ctx.userId, email } })) > 0);

/** What a link from this person's mail would do, while it can; null for anybody else's. Looking consumes nothing. */
export function proofBehind(
  ctx: UserContext,
  token: string,
): Promise<{ wish: AddressWish; email: string } | null> {
  const { userId } = ctx;
  const where = { userId, linkHash: hashToken(token), usedAt: null, expiresAt: { gt: now() } };
  return withUser(ctx, (tx) => tx.addressProof.findFirst({ where, select: { wish: true, email: true } }));
}

/** The change that the token of a notice would stop; null where it has taken effect, was stopped, or never was. */
export function changeBehind(
  token: string,
): Promise<{ wish: AddressWish; email: string; effectiveAt: Date } | null> {
  return system((tx) =>
    tx.addressChange.findFirst({
      where: { cancelHash: hashToken(token), appliedAt: null, cancelledAt: null },
      select: { wish: true, email: true, effectiveAt: true },
    }),
  );
}
