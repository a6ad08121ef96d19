import { Prisma } from "@/lib/db/generated/client";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Somebody's name and work by their participation, for a lateral join. OFFSET 0 keeps it one look-up a row, whatever the planner
 * believes about tables that have just grown: pages of hundreds of rows joined the other way took seconds.
 */
export const personBehind = (ctx: OrgContext, participationId: Prisma.Sql) => Prisma.sql`
  select member."name", concat_ws(', ', nullif(member."title", ''), nullif(member."employer", '')) as "about"
  from "Participation" behind join "Membership" member
    on member."orgId" = ${ctx.orgId}::uuid and member."id" = behind."membershipId"
  where behind."orgId" = ${ctx.orgId}::uuid and behind."id" = ${participationId} offset 0`;

/** Everybody who takes part in a cohort, each looked up in the same way: participations `p` with memberships `m`. */
export const peopleOf = (ctx: OrgContext, cohortId: string) => Prisma.sql`
  (select * from "Participation" p where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid
    and p."leftAt" is null offset 0) p
  join lateral (select * from "Membership" m where m."orgId" = ${ctx.orgId}::uuid and m."id" = p."membershipId"
    and m."status" <> 'left' offset 0) m on true`;
