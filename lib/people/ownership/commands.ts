import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { conflict, forbidden, notFound } from "@/lib/errors";
import type { HandOver } from "@/lib/people/ownership/schema";
import { holdOwners } from "@/lib/people/roles/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Makes somebody who has joined an owner at once, and says what the one who hands over stays. Both get a mail; the new owner
 * can give it back. Throws `not_found`, `conflict` for oneself and for who has not joined.
 */
export function handOverOwnership(ctx: OrgContext, input: HandOver, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { membershipId, stay } = input;
    authorize(ctx, "handOverOwnership");
    const { person, owners } = await holdOwners(tx, ctx, membershipId);
    if (!person || person.status === "left") throw notFound("person");
    // Whoever asks may have lost the role while waiting for the others.
    if (!owners.includes(ctx.membershipId)) throw forbidden();
    if (membershipId === ctx.membershipId)
      throw conflict("You own this organization already. Choose somebody else.");
    if (person.status !== "active")
      throw conflict("This person has not joined yet, so the organization would be left without an owner.");
    await tx.membership.update({ where: { orgId_id: { orgId, id: membershipId } }, data: { role: "owner" } });
    if (stay !== "owner")
      await tx.membership.update({
        where: { orgId_id: { orgId, id: ctx.membershipId } },
        data: { role: stay },
      });
    await recordAudit(tx, ctx, "handOverOwnership", "Membership", membershipId);
    await emit(tx, ctx, "mail.ownership-handed", { membership: membershipId, by: ctx.membershipId });
    return undefined;
  });
}
