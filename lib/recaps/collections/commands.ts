import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { authorizeMentor, openOwnCollection } from "@/lib/recaps/collections/queries";
import type { BeginCollection } from "@/lib/recaps/collections/schema";
import type { RecapId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Begins a collection of a mentor's own, for a cohort they are a mentor in: nobody else reads it until it is published. Throws
 * `not_found`, `forbidden`.
 */
export function beginCollection(
  ctx: OrgContext,
  { cohortId, title }: BeginCollection,
  key?: RequestKey,
): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    await authorizeMentor(tx, ctx, cohortId);
    const member = await tx.membership.findUniqueOrThrow({
      where: { orgId_id: { orgId: ctx.orgId, id: ctx.membershipId } },
      select: { name: true },
    });
    const id = newId();
    await tx.recap.create({
      data: {
        ...{ orgId: ctx.orgId, id, cohortId, authorId: ctx.membershipId },
        ...{ title, byline: member.name.slice(0, 160), arranged: true },
        ...{ createdAt: now(), updatedAt: now() },
      },
    });
    await recordAudit(tx, ctx, "beginCollection", "Recap", id);
    return { id };
  });
}

/** Deletes one's own collection for good, with everything that was added to it. Points stay where they were said. */
export function deleteCollection(ctx: OrgContext, input: RecapId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openOwnCollection(tx, ctx, input.recapId, "lock");
    await tx.accessLink.updateMany({
      where: { orgId: ctx.orgId, kind: "recap", subjectId: recap.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    await tx.recap.delete({ where: { orgId_id: { orgId: ctx.orgId, id: recap.id } } });
    await recordAudit(tx, ctx, "deleteCollection", "Recap", recap.id);
    return undefined;
  });
}
