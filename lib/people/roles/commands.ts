import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import type { MembershipStatus, OrgRole } from "@/lib/db/generated/enums";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, forbidden, notFound } from "@/lib/errors";
import type { ChangeRole } from "@/lib/people/roles/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Makes somebody owner, organizer or member; it counts from their next click on. Owners only. Throws `not_found`,
 * `conflict` where it would leave the organization without an owner who has joined.
 */
export function changeRole(ctx: OrgContext, input: ChangeRole, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { membershipId, role } = input;
    const { person, owners } = await holdOwners(tx, ctx, membershipId);
    if (!person || person.status === "left") throw notFound("person");
    authorize(ctx, "changeRoles");
    // Whoever asks may have lost the role while waiting for the others.
    if (!owners.includes(ctx.membershipId)) throw forbidden();
    if (person.role === role) return undefined;
    if (owners.length === 1 && owners[0] === membershipId)
      throw conflict("An organization needs an owner. Make somebody else an owner first.");
    await tx.membership.update({
      where: { orgId_id: { orgId: ctx.orgId, id: membershipId } },
      data: { role },
    });
    await recordAudit(tx, ctx, "changeRole", "Membership", membershipId);
    return undefined;
  });
}

type Held = { id: string; role: OrgRole; status: MembershipStatus };

/** The person, and the owners who have joined; none of them can change until the unit of work ends. */
export async function holdOwners(tx: Tx, ctx: OrgContext, membershipId: string) {
  const rows = await tx.$queryRaw<Held[]>`
    select "id", "role", "status" from "Membership"
    where "orgId" = ${ctx.orgId}::uuid and ("role" = 'owner' or "id" = ${membershipId}::uuid)
    order by "id" for no key update`;
  return {
    person: rows.find(({ id }) => id === membershipId),
    owners: rows.filter(({ role, status }) => role === "owner" && status === "active").map(({ id }) => id),
  };
}
