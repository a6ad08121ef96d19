import { type Actor, can } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, MatchWishKind, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { together } from "@/lib/intake/wishes/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export const WISHES_PER_PAGE = 30;

export type WishPerson = {
  id: string;
  membershipId: string;
  name: string;
  title: string;
  employer: string;
  /** Topics they offer or look for, as far as they let the asking person see. */
  topics: string[];
  /** Of mentees, for mentors. */
  goals: string;
};

export type WishesPage = {
  cohort: { id: string; name: string };
  role: ParticipationRole;
  isOpen: boolean;
  /** In order. */
  shortlist: WishPerson[];
  apart: (WishPerson & { kind: MatchWishKind })[];
  /** Everybody else of the other role who fits the search. */
  others: WishPerson[];
  total: number;
};

type View = { cohortId: string; search: string; page: number };

/**
 * The people of the other role in a cohort, with what the asking person wishes about them, which nobody else is shown; null for
 * an organizer who does not take part. Throws `not_found`, also for anybody else who does not.
 */
export function wishesPage(ctx: OrgContext, view: View): Promise<WishesPage | null> {
  return withOrg(ctx, async (tx) => {
    const opened = await openCohort(tx, ctx, view.cohortId);
    if (!opened) return null;
    const { mine, role, ...cohort } = opened;
    const wishes = await tx.matchWish.findMany({
      where: { orgId: ctx.orgId, participationId: mine },
      select: { aboutId: true, kind: true },
      orderBy: [{ rank: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    });
    const wished = wishes.map(({ aboutId }) => aboutId);
    const known = await people(tx, ctx, { ...view, role }, Prisma.sql`p."id" = any (${wished}::uuid[])`);
    const pattern = `%${view.search.replace(/[\\%_]/g, "\\$&")}%`;
    const others = await people(
      tx,
      ctx,
      { ...view, role },
      Prisma.sql`p."id" <> all (${wished}::uuid[]) and (${view.search} = '' or m."name" ilike ${pattern}
        or m."title" ilike ${pattern} or m."employer" ilike ${pattern})
        order by m."name", p."id" limit ${WISHES_PER_PAGE} offset ${(view.page - 1) * WISHES_PER_PAGE}`,
    );
    const found = wishes.flatMap(({ aboutId, kind }) =>
      known.filter(({ id }) => id === aboutId).map((row) => ({ ...shown(row), kind })),
    );
    return {
      cohort: { id: view.cohortId, name: cohort.name },
      role,
      isOpen: cohort.status !== "completed" && !cohort.archived,
      shortlist: found.filter(({ kind }) => kind === "shortlist").map(({ kind: _, ...person }) => person),
      apart: found.filter(({ kind }) => kind !== "shortlist"),
      others: others.map(shown),
      total: others[0]?.total ?? 0,
    };
  });
}

type Opened = {
  name: string;
  status: CohortStatus;
  archived: boolean;
  mine: string;
  role: ParticipationRole;
};

async function openCohort(tx: Tx, ctx: OrgContext, cohortId: string): Promise<Opened | null> {
  if (!isId(cohortId)) throw notFound("cohort");
  const [row] = await tx.$queryRaw<(Opened | { mine: null })[]>`
    select h."name", h."status", h."archivedAt" is not null as "archived", p."id" as "mine", p."role"
    from "Cohort" h left join "Participation" p on p."orgId" = h."orgId" and p."cohortId" = h."id"
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
    where h."orgId" = ${ctx.orgId}::uuid and h."id" = ${cohortId}::uuid and h."status" <> 'draft'`;
  if (row && row.mine === null && can(ctx, "viewIntakes")) return null;
  if (!row || row.mine === null) throw notFound("cohort");
  const relations: Actor[] = ["participant", row.role];
  if (!can(ctx, "wishPairing", relations)) throw notFound("cohort");
  return row;
}

type Row = Omit<WishPerson, "topics"> & { said: string[] | null; profile: string[] | null; total: number };

/** People of the other role who have joined. What their profiles say comes through its own policy, what they said here as shown. */
const people = (
  tx: Tx,
  ctx: OrgContext,
  { cohortId, role }: View & { role: ParticipationRole },
  which: Prisma.Sql,
) =>
  tx.$queryRaw<Row[]>`
    select p."id", m."id" as "membershipId", m."name", m."title", m."employer", count(*) over ()::int as "total",
      coalesce(s.goals, '') as "goals", s.topics as "said", d."topics" as "profile"
    from "Participation" p
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" = 'active'
    left join intake_shown(${cohortId}::uuid) s on s.participation_id = p."id"
    left join "MemberDetail" d on d."orgId" = m."orgId" and d."membershipId" = m."id"
      and d."part"::text = ${role === "mentor" ? "seeks" : "offers"}
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null
      and p."role"::text = ${role === "mentor" ? "mentee" : "mentor"} and ${which}`;

const shown = ({ said, profile, total: _, ...person }: Row): WishPerson => ({
  ...person,
  topics: together(said ?? [], profile ?? []),
});
