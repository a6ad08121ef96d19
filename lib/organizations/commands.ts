import { recordAudit } from "@/lib/audit/commands";
import { recordOwn } from "@/lib/audit/own/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceForUser, onceInOrg, type RequestKey } from "@/lib/db/once";
import { brokenUnique } from "@/lib/db/problems";
import { invalid } from "@/lib/errors";
import type { CreateOrganization, EditOrganization } from "@/lib/organizations/schema";
import { bringProfile } from "@/lib/profile/commands";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

/**
 * Founds an organization with this person as its owner. Throws `invalid` on `slug` where the address is taken.
 */
export async function createOrganization(
  ctx: UserContext,
  input: CreateOrganization,
  key?: RequestKey,
): Promise<{ slug: string }> {
  try {
    return await onceForUser(ctx, key, async (tx) => {
      await tx.$executeRaw`select found_organization(${newId()}::uuid, ${newId()}::uuid, ${newId()}::uuid, ${newId()}::uuid,
        ${input.slug}, ${input.name}, ${input.accent}, ${input.timeZone}, ${input.yourName}, ${now()})`;
      await bringProfile(tx, input.slug);
      await recordOwn(tx, ctx, "createOrganization");
      return { slug: input.slug };
    });
  } catch (error) {
    if (!brokenUnique(error, "Organization_slug_key")) throw error;
    const taken = "This address is taken. Please choose another.";
    throw invalid(taken, { slug: taken });
  }
}

/** Changes the organization's name, accent and zone. Owners only. */
export function editOrganization(
  ctx: OrgContext,
  input: EditOrganization,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "editOrganization");
    await tx.organization.update({ where: { id: ctx.orgId }, data: input });
    await recordAudit(tx, ctx, "editOrganization", "Organization", ctx.orgId);
    return undefined;
  });
}
