import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { PARTED_WORDS } from "@/lib/pairings/rules";
import { holdParticipations } from "@/lib/pairings/upkeep/commands";
import type { BlockPerson } from "@/lib/safety/blocks/schema";
import type { OrgContext } from "@/lib/tenancy/context";

// The events say that somebody blocked, never whom, and the database shows them to no owner (decision 156).

/**
 * From now on the two are neither paired nor seated together, and write each other no messages; what is open between them ends
 * at once, in words that say neither who nor why. The other one is not told. Throws `not_found`; `conflict` for oneself.
 */
export function blockPerson(ctx: OrgContext, input: BlockPerson, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "blockPerson");
    const { orgId, membershipId: blockerId } = ctx;
    const { membershipId: blockedId } = input;
    if (blockedId === blockerId) throw conflict("This is you. You can only block somebody else.");
    const other = await tx.membership.count({ where: { orgId, id: blockedId, status: "active" } });
    if (other === 0) throw notFound("person");
    await holdBoth(tx, orgId, [blockerId, blockedId]);
    await tx.block.createMany({
      data: [{ orgId, blockerId, blockedId, createdAt: now() }],
      skipDuplicates: true,
    });
    await part(tx, orgId, [blockerId, blockedId]);
    await recordAudit(tx, ctx, "blockPerson", "Block");
    return undefined;
  });
}

/** A proposal made at the same moment waits for this, or this for it. */
async function holdBoth(tx: Tx, orgId: string, two: readonly string[]): Promise<void> {
  const rows = await tx.participation.findMany({
    where: { orgId, membershipId: { in: [...two] } },
    select: { id: true, cohortId: true },
    orderBy: { cohortId: "asc" },
  });
  for (const [cohortId, people] of Map.groupBy(rows, (row) => row.cohortId))
    if (people.length > 1) {
      const ids = people.map(({ id }) => id);
      await holdParticipations(tx, { orgId, cohortId }, ids);
    }
}

async function part(tx: Tx, orgId: string, [one, other]: [string, string]): Promise<void> {
  const between = (mentor: string, mentee: string) => ({
    mentor: { membershipId: mentor },
    mentee: { membershipId: mentee },
  });
  await tx.pairing.updateMany({
    where: { orgId, status: { in: ["proposed", "active"] }, OR: [between(one, other), between(other, one)] },
    data: { status: "ended", endReason: PARTED_WORDS, closedAt: now() },
  });
  await tx.pairingRequest.updateMany({
    where: { orgId, state: { in: ["open", "agreed"] }, OR: [between(one, other), between(other, one)] },
    data: { state: "closed", closedAt: now() },
  });
  // Nobody is said to have let it go.
  await tx.followUp.updateMany({
    where: {
      ...{ orgId, state: "open" },
      OR: [
        { doerId: one, otherId: other },
        { doerId: other, otherId: one },
      ],
    },
    data: { state: "dropped", closedAt: now() },
  });
  await tx.prepShare.deleteMany({
    where: {
      orgId,
      OR: [
        { ownerId: one, readerId: other },
        { ownerId: other, readerId: one },
      ],
    },
  });
}

/** Takes one's own block back; what it ended stays ended. */
export function unblockPerson(ctx: OrgContext, input: BlockPerson, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "blockPerson");
    const mine = { orgId: ctx.orgId, blockerId: ctx.membershipId, blockedId: input.membershipId };
    const { count } = await tx.block.deleteMany({ where: mine });
    if (count === 0) throw notFound("block");
    await recordAudit(tx, ctx, "unblockPerson", "Block");
    return undefined;
  });
}
