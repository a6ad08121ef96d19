import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/** Mails somebody again whose mail came back. Throws `not_found`, `forbidden`. */
export function tryAddressAgain(
  ctx: OrgContext,
  { membershipId }: { membershipId: string },
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "editPerson");
    const { count } = await tx.memberContact.updateMany({
      where: { orgId: ctx.orgId, membershipId, returnedAt: { not: null } },
      data: { returnedAt: null, returned: null },
    });
    if (count === 0) throw notFound("address");
    await recordAudit(tx, ctx, "tryAddressAgain", "Membership", membershipId);
    return undefined;
  });
}
