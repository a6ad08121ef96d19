import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/unit";
import { MAILS_A_DAY, MAILS_TO_ONE } from "@/lib/people/invitations/rules";
import type { InviteMembers } from "@/lib/people/invitations/schema";
import type { OrgContext } from "@/lib/tenancy/context";

// Subqueries for one value, not "exists": those would become joins, planned row against row as long as the statistics are
// older than the last import or the last invitations.
// The domains are asked for once, not for every address.
const domains = Prisma.sql`(select o."mailDomains" from "Organization" o where o."id" = (select app_org()))::text[]`;
const hasAddress = Prisma.sql`(select c."id" from "MemberContact" c
  where c."orgId" = m."orgId" and c."membershipId" = m."id"
    and (cardinality(${domains}) = 0 or split_part(c."email", '@', 2) = any (${domains}))) is not null`;

/** Of a listed membership `m`: there is an address that the organization takes, and it was never used for an invitation. */
export const neverInvited = Prisma.sql`${hasAddress} and (select x."id" from "Invitation" x
  where x."orgId" = m."orgId" and x."membershipId" = m."id" limit 1) is null`;

/** How many people of a cohort, or of the whole organization, were never invited: `inviteMembers` would invite as many. */
export async function countUninvited(tx: Tx, ctx: OrgContext, cohortId: string | null): Promise<number> {
  const part = cohortId
    ? Prisma.sql`and (select p."id" from "Participation" p where p."orgId" = m."orgId" and p."cohortId" = ${cohortId}::uuid
        and p."membershipId" = m."id" and p."leftAt" is null limit 1) is not null`
    : Prisma.empty;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Membership" m
    where m."orgId" = ${ctx.orgId}::uuid and m."status" = 'listed' ${part} and ${neverInvited}`;
  return row?.count ?? 0;
}

/** The domains of the addresses that the organization takes; empty: any. */
export async function domainsTaken(tx: Tx, ctx: OrgContext): Promise<string[]> {
  const select = { mailDomains: true };
  return (await tx.organization.findUniqueOrThrow({ where: { id: ctx.orgId }, select })).mailDomains;
}

/** Somebody's invitation that is neither accepted nor withdrawn; it may have run out. */
export const openInvitation = (tx: Tx, ctx: OrgContext, membershipId: string) =>
  tx.invitation.findFirst({
    where: { orgId: ctx.orgId, membershipId, acceptedAt: null, revokedAt: null },
    select: { id: true, expiresAt: true },
  });

/** Whom `inviteMembers` is to invite, each with the invitation to renew, if there is one. */
export function whoToInvite(tx: Tx, ctx: OrgContext, { who, cohortId, membershipIds }: InviteMembers) {
  const scope = {
    uninvited: neverInvited,
    expired: Prisma.sql`i."expiresAt" <= ${now()}`,
    chosen: Prisma.sql`m."id" = any (${membershipIds}::uuid[]) and (i."id" is null or i."expiresAt" <= ${now()})`,
  }[who];
  const part = cohortId
    ? Prisma.sql`and (select p."id" from "Participation" p where p."orgId" = m."orgId" and p."membershipId" = m."id"
        and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null limit 1) is not null`
    : Prisma.empty;
  return tx.$queryRaw<{ membershipId: string; invitationId: string | null }[]>`
    select m."id" as "membershipId", i."id" as "invitationId"
    from "Membership" m
    left join lateral (select x."id", x."expiresAt" from "Invitation" x where x."orgId" = m."orgId"
      and x."membershipId" = m."id" and x."acceptedAt" is null and x."revokedAt" is null limit 1) i on true
    where m."orgId" = ${ctx.orgId}::uuid and m."status" = 'listed' and ${hasAddress} and ${scope} ${part}
    order by m."id"`;
}

const dayAgo = () => new Date(now().getTime() - 24 * 60 * 60_000);

/** How many mails of invitations the organization may still send within this day. Every mail has a link of its own. */
export async function mailsLeft(tx: Tx, ctx: OrgContext): Promise<number> {
  const sent = await tx.accessLink.count({
    where: { orgId: ctx.orgId, kind: "invitation", createdAt: { gt: dayAgo() } },
  });
  return Math.max(MAILS_A_DAY - sent, 0);
}

/** Those of these people who were written to as often as one may be within a day. */
export async function writtenEnough(
  tx: Tx,
  ctx: OrgContext,
  membershipIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ membershipId: string }[]>`
    select i."membershipId" from "Invitation" i
    join "AccessLink" l on l."orgId" = i."orgId" and l."kind" = 'invitation' and l."subjectId" = i."id"
    where i."orgId" = ${ctx.orgId}::uuid and i."membershipId" = any (${[...membershipIds]}::uuid[])
      and l."createdAt" > ${dayAgo()}
    group by i."membershipId" having count(*) >= ${MAILS_TO_ONE}`;
  return new Set(rows.map(({ membershipId }) => membershipId));
}
