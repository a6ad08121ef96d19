import { type Actor, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export const PEOPLE_PER_PAGE = 60;

export type PeopleFilter = {
  cohortId: string;
  role: ParticipationRole | null;
  /** Part of a name, title or employer; empty for everybody. */
  search: string;
  /** From 1. */
  page: number;
  /** Organizers: part of the name of somebody to add; empty for nobody. */
  add: string;
};

export type CohortPerson = {
  participationId: string;
  membershipId: string;
  role: ParticipationRole;
  name: string;
  title: string;
  employer: string;
  portraitId: string | null;
  joined: boolean;
  /** For organizers, of people who have not joined: an invitation is on its way. */
  invited: boolean;
  capacity: number | null;
  /** For organizers: open pairings and proposals. */
  held: number;
};

export type Candidate = { membershipId: string; name: string; title: string; employer: string };

export type CohortPeople = {
  cohort: { id: string; name: string; status: CohortStatus; defaultCapacity: number };
  people: CohortPerson[];
  /** How many fit the filter. */
  total: number;
  counts: { mentor: number; mentee: number };
  /** Who left and can be put back, the latest first, at most 20; for organizers. */
  left: { participationId: string; name: string; role: ParticipationRole }[];
  /** Members not in the cohort whose names fit `add`, at most 20; for organizers. */
  candidates: Candidate[];
  /** Whether the reader sees how people stand. */
  isOrganizer: boolean;
  canManageParticipation: boolean;
};

/**
 * The people of a cohort. Organizers see everybody and how they stand; participants see who has joined. Throws `not_found`
 * for whoever is neither.
 */
export function cohortPeople(ctx: OrgContext, filter: PeopleFilter): Promise<CohortPeople> {
  return withOrg(ctx, async (tx) => {
    const cohort = await openCohort(tx, ctx, filter.cohortId);
    const canManage = can(ctx, "manageParticipation");
    const rows = await page(tx, ctx, filter, canManage);
    const counts = await countByRole(tx, ctx, filter.cohortId, canManage);
    const left = canManage ? await whoLeft(tx, ctx, filter.cohortId) : [];
    return {
      cohort,
      people: rows.map(({ total: _, ...person }) => person),
      total: rows[0]?.total ?? 0,
      counts,
      left,
      candidates: canManage && filter.add ? await candidates(tx, ctx, filter) : [],
      isOrganizer: canManage,
      canManageParticipation: canManage && cohort.status !== "completed",
    };
  });
}

async function openCohort(tx: Tx, ctx: OrgContext, cohortId: string): Promise<CohortPeople["cohort"]> {
  if (!isId(cohortId)) throw notFound("cohort");
  const [row] = await tx.$queryRaw<(CohortPeople["cohort"] & { takesPart: boolean })[]>`
    select c."id", c."name", c."status", c."defaultCapacity", exists (
      select from "Participation" p where p."orgId" = c."orgId" and p."cohortId" = c."id"
        and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null) as "takesPart"
    from "Cohort" c where c."orgId" = ${ctx.orgId}::uuid and c."id" = ${cohortId}::uuid`;
  const relations: Actor[] = row?.takesPart ? ["participant"] : [];
  if (!row || !can(ctx, "viewCohortPeople", relations)) throw notFound("cohort");
  if (row.status === "draft" && !can(ctx, "manageCohort")) throw notFound("cohort");
  const { takesPart: _, ...cohort } = row;
  return cohort;
}

const here = (canManage: boolean) =>
  canManage ? Prisma.sql`m."status" in ('active', 'listed')` : Prisma.sql`m."status" = 'active'`;

/** A LIKE pattern that finds `text` as it is written. */
const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

function page(tx: Tx, ctx: OrgContext, filter: PeopleFilter, canManage: boolean) {
  const { cohortId, role, search } = filter;
  const pattern = likePattern(search);
  const standing = canManage
    ? Prisma.sql`p."capacity", (select count(*)::int from "Pairing" x where x."orgId" = p."orgId"
          and (x."mentorId" = p."id" or x."menteeId" = p."id")
          and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${now()}))) as "held",
        exists (select from "Invitation" i where i."orgId" = m."orgId" and i."membershipId" = m."id"
          and i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > ${now()}) as "invited"`
    : Prisma.sql`null::int as "capacity", 0 as "held", false as "invited"`;
  return tx.$queryRaw<(CohortPerson & { total: number })[]>`
    select p."id" as "participationId", m."id" as "membershipId", p."role", m."name", m."title", m."employer",
      m."portraitId",
      m."status" = 'active' as "joined", ${standing}, q."total"
    from (
      select p."orgId", p."id", p."membershipId", m."name", count(*) over ()::int as "total"
      from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
      where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null and ${here(canManage)}
        and (${role}::text is null or p."role"::text = ${role})
        and (${search} = '' or m."name" ilike ${pattern} or m."title" ilike ${pattern} or m."employer" ilike ${pattern})
      order by m."name", p."id" limit ${PEOPLE_PER_PAGE} offset ${(filter.page - 1) * PEOPLE_PER_PAGE}
    ) q
    join "Participation" p on p."orgId" = q."orgId" and p."id" = q."id"
    join "Membership" m on m."orgId" = q."orgId" and m."id" = q."membershipId"
    order by m."name", p."id"`;
}

async function countByRole(tx: Tx, ctx: OrgContext, cohortId: string, canManage: boolean) {
  const [row] = await tx.$queryRaw<CohortPeople["counts"][]>`
    select count(*) filter (where p."role" = 'mentor')::int as "mentor",
      count(*) filter (where p."role" = 'mentee')::int as "mentee"
    from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null and ${here(canManage)}`;
  return row ?? { mentor: 0, mentee: 0 };
}

const whoLeft = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.$queryRaw<CohortPeople["left"]>`
    select p."id" as "participationId", m."name", p."role" from "Participation" p
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" <> 'left'
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is not null
    order by p."leftAt" desc limit 20`;

const candidates = (tx: Tx, ctx: OrgContext, { cohortId, add }: PeopleFilter) =>
  tx.$queryRaw<Candidate[]>`
    select m."id" as "membershipId", m."name", m."title", m."employer" from "Membership" m
    where m."orgId" = ${ctx.orgId}::uuid and m."status" <> 'left' and m."name" ilike ${likePattern(add)}
      and not exists (select from "Participation" p where p."orgId" = m."orgId" and p."membershipId" = m."id"
        and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null)
    order by m."name", m."id" limit 20`;
