import { authorize, can } from "@/lib/authz/policy";
import type { OrgRole } from "@/lib/db/generated/enums";
import { withOrg, withUser } from "@/lib/db/unit";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

export type MyOrganization = { slug: string; name: string; accent: string; role: OrgRole };

/** The organizations this person has joined, by name. */
export function myOrganizations(ctx: UserContext): Promise<MyOrganization[]> {
  return withUser(
    ctx,
    (tx) =>
      tx.$queryRaw<MyOrganization[]>`select slug, org_name as name, accent, role from my_organizations()`,
  );
}

export type OrganizationSettings = {
  name: string;
  slug: string;
  accent: string;
  timeZone: string;
  canEditOrganization: boolean;
};

/** What the settings page shows of the organization itself. */
export function organizationSettings(ctx: OrgContext): Promise<OrganizationSettings> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewOrganization");
    const { name, slug, accent, timeZone } = await tx.organization.findUniqueOrThrow({
      where: { id: ctx.orgId },
    });
    return { name, slug, accent, timeZone, canEditOrganization: can(ctx, "editOrganization") };
  });
}
