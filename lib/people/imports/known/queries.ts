import { Prisma } from "@/lib/db/generated/client";
import type { MembershipStatus, ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import type { ExistingPerson, OrganizerAnswer } from "@/lib/people/roster/person";
import type { OrgContext } from "@/lib/tenancy/context";

export type KnownPerson = ExistingPerson & { membershipId: string };

type Row = {
  membershipId: string;
  email: string;
  status: MembershipStatus;
  hasAccount: boolean;
  name: string;
  firstName: string;
  title: string;
  employer: string;
  yearsOfExperience: number | null;
  topics: string[] | null;
  timeZone: string | null;
  linkedIn: string;
  organizerOnly: OrganizerAnswer[];
  role: ParticipationRole | null;
  capacity: number | null;
  leftAt: Date | null;
  appliedAt: Date | null;
  paired: boolean;
  saidWork: boolean;
};

/**
 * Lets nobody change these people, or their part in the cohort, until the unit of work ends; always in the same order, and
 * memberships first, as when somebody accepts an invitation.
 */
export async function holdKnown(
  tx: Tx,
  ctx: OrgContext,
  emails: string[],
  cohortId: string | null,
): Promise<void> {
  const members = Prisma.sql`select c."membershipId" from "MemberContact" c
    where c."orgId" = ${ctx.orgId}::uuid and c."email" = any (${emails}::text[])`;
  await tx.$executeRaw`select from "Membership" m where m."orgId" = ${ctx.orgId}::uuid and m."id" in (${members})
    order by m."id" for no key update`;
  if (cohortId)
    await tx.$executeRaw`select from "Participation" p where p."orgId" = ${ctx.orgId}::uuid
      and p."cohortId" = ${cohortId}::uuid and p."membershipId" in (${members}) order by p."id" for no key update`;
}

/** What the organization knows about these addresses, and the part each has in the cohort. */
export async function knownPeople(
  tx: Tx,
  ctx: OrgContext,
  emails: string[],
  cohortId: string | null,
): Promise<KnownPerson[]> {
  const pairedIds = (
    side: "mentorId" | "menteeId",
  ) => Prisma.sql`select x.${Prisma.raw(`"${side}"`)} from "Pairing" x
    where x."orgId" = ${ctx.orgId}::uuid and x."cohortId" = ${cohortId}::uuid
      and (x."status" in ('proposed', 'active') or x."activatedAt" is not null)`;
  // Written so that its cost grows with the file alone, also right after an import, when the statistics are still old.
  const rows = await tx.$queryRaw<Row[]>`
    select m."id" as "membershipId", c."email", m."status", m."userId" is not null as "hasAccount", m."name", m."firstName",
      m."title", m."employer", m."yearsOfExperience", m."topics", m."timeZone", m."linkedIn",
      (select coalesce(jsonb_agg(jsonb_build_object('question', a."question", 'answer', a."answer") order by a."id"), '[]')
        from "IntakeAnswer" a where a."orgId" = m."orgId" and a."membershipId" = m."id") as "organizerOnly",
      (select d."part" from "MemberDetail" d where d."orgId" = m."orgId" and d."membershipId" = m."id" and d."part" = 'work'
        and (d."audience" in ('organizers', 'cohorts') or d."title" <> '' or d."employer" <> '')) is not null as "saidWork",
      p."role", p."capacity", p."leftAt", p."appliedAt",
      coalesce(p."id" in (${pairedIds("mentorId")}) or p."id" in (${pairedIds("menteeId")}), false) as "paired"
    from "MemberContact" c
    join "Membership" m on m."orgId" = c."orgId" and m."id" = c."membershipId"
    left join lateral (select q."id", q."role", q."capacity", q."leftAt", q."appliedAt" from "Participation" q
      where q."orgId" = m."orgId" and q."cohortId" = ${cohortId}::uuid and q."membershipId" = m."id" limit 1) p on true
    where c."orgId" = ${ctx.orgId}::uuid and c."email" = any (${emails}::text[])`;
  return rows.map(({ status, hasAccount, topics, leftAt, appliedAt, ...row }) => ({
    ...row,
    topics: topics ?? [],
    appliedAt: appliedAt?.toISOString() ?? null,
    joined: hasAccount,
    left: status === "left" ? "organization" : leftAt ? "cohort" : null,
  }));
}
