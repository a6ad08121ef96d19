import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/** Of a membership `m`. Not a "not exists", which would become a join and be slow right after many were invited. */
export const neverInvited = Prisma.sql`(select x."id" from "Invitation" x
  where x."orgId" = m."orgId" and x."membershipId" = m."id" limit 1) is null`;

/** How many people of a cohort, or of the whole organization, were never invited: `inviteMembers` would invite as many. */
export async function countUninvited(tx: Tx, ctx: OrgContext, cohortId: string | null): Promise<number> {
  const part = cohortId
    ? Prisma.sql`and m."id" in (select p."membershipId" from "Participation" p
        where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null)`
    : Prisma.empty;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Membership" m
    where m."orgId" = ${ctx.orgId}::uuid and m."status" = 'listed' ${part} and ${neverInvited}
      and m."id" in (select c."membershipId" from "MemberContact" c where c."orgId" = ${ctx.orgId}::uuid)`;
  return row?.count ?? 0;
}
