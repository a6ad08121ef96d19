import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { MembershipStatus, OrgRole } from "@/lib/db/generated/enums";
import { withOrg } from "@/lib/db/unit";
import { type Standing, standingOf } from "@/lib/people/rules";
import type { OrgContext } from "@/lib/tenancy/context";

type RoleHolder = {
  membershipId: string;
  name: string;
  role: OrgRole;
  standing: Standing;
  isSelf: boolean;
};
export type RoleHolders = { people: RoleHolder[]; canChangeRoles: boolean };

type Row = {
  membershipId: string;
  name: string;
  role: OrgRole;
  status: MembershipStatus;
  expiresAt: Date | null;
};

/** The owners and organizers, owners first; who has not joined yet shows to organizers alone. */
export function roleHolders(ctx: OrgContext): Promise<RoleHolders> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewPeople");
    const rows = await tx.$queryRaw<Row[]>`
      select m."id" as "membershipId", m."name", m."role", m."status", i."expiresAt" from "Membership" m
      left join "Invitation" i on i."orgId" = m."orgId" and i."membershipId" = m."id"
        and i."acceptedAt" is null and i."revokedAt" is null
      where m."orgId" = ${ctx.orgId}::uuid and m."role" <> 'member'
        and (m."status" = 'active' or (${can(ctx, "invitePeople")} and m."status" = 'listed'))
      order by m."role", m."searchText", m."id"`;
    return {
      people: rows.map(({ status, expiresAt, ...row }) => ({
        ...row,
        standing: standingOf(status, expiresAt && { expiresAt, revokedAt: null }, now()),
        isSelf: row.membershipId === ctx.membershipId,
      })),
      canChangeRoles: can(ctx, "changeRoles"),
    };
  });
}
