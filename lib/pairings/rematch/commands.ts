import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict, notFound } from "@/lib/errors";
import type { WishRematch } from "@/lib/pairings/rematch/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Somebody who takes part says whether they want to be matched again (or for now not). The organizers read it, and no draft gives
 * anybody to who does not want to. Throws `not_found`, `conflict` in a completed cohort.
 */
export function wishRematch(ctx: OrgContext, input: WishRematch, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { participationId, wanted } = input;
    const part = await tx.participation.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: participationId } },
      select: { membershipId: true, leftAt: true, cohort: { select: { status: true } } },
    });
    if (!part || part.leftAt) throw notFound("participation");
    authorize(ctx, "wishRematch", part.membershipId === ctx.membershipId ? ["self"] : []);
    if (part.cohort.status === "completed") throw conflict("This season is complete.");
    await tx.rematchWish.upsert({
      where: { orgId_participationId: { orgId, participationId } },
      create: { orgId, participationId, wanted, at: now() },
      update: { wanted, at: now() },
    });
    await recordAudit(tx, ctx, "wishRematch", "Participation", participationId);
    return undefined;
  });
}
