import { type Tx, withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

type Pair = { one: string; other: string; told: boolean };

const pairsOf = (tx: Tx, cohortId: string) =>
  tx.$queryRaw<Pair[]>`select one, other, told from apart_pairs(${cohortId}::uuid)`;

/**
 * Pairs of participations of a cohort that are to be kept apart: neither who asked for it nor why. For commands of organizers, who
 * seat and pair people; anybody else gets none.
 */
export async function readApart(tx: Tx, cohortId: string): Promise<[string, string][]> {
  return (await pairsOf(tx, cohortId)).map(({ one, other }) => [one, other]);
}

/** The same to be shown: without those in which the asking organizer was blocked themselves. */
export async function readApartToShow(tx: Tx, cohortId: string): Promise<[string, string][]> {
  return (await pairsOf(tx, cohortId)).flatMap(({ one, other, told }): [string, string][] =>
    told ? [[one, other]] : [],
  );
}

/**
 * Whether one of two members has blocked the other, for a command that would bring them together (a pairing, a message). Answers
 * for one of the two and for organizers, and false for everybody else.
 */
export async function blockedBetween(tx: Tx, one: string, other: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ apart: boolean }[]>`
    select apart_between(${one}::uuid, ${other}::uuid) as "apart"`;
  return row?.apart ?? false;
}

/** Whether the asking member has blocked this one. */
export async function hasBlocked(tx: Tx, ctx: OrgContext, membershipId: string): Promise<boolean> {
  const mine = { orgId: ctx.orgId, blockerId: ctx.membershipId, blockedId: membershipId };
  return (await tx.block.count({ where: mine })) > 0;
}

export type Blocked = { membershipId: string; name: string; since: Date };

/** Whom the asking member has blocked, the latest first. */
export function blockedPeople(ctx: OrgContext): Promise<Blocked[]> {
  return withOrg(ctx, async (tx) => {
    const rows = await tx.block.findMany({
      where: { orgId: ctx.orgId, blockerId: ctx.membershipId },
      include: { blocked: { select: { name: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    return rows.map(({ blockedId, blocked, createdAt }) => ({
      membershipId: blockedId,
      name: blocked.name,
      since: createdAt,
    }));
  });
}
