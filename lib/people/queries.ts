import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { MembershipStatus, OrgRole, ParticipationRole } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { foundOnPage, foundPeople } from "@/lib/people/directory/queries";
import { asksFor, asksForWordsAlone } from "@/lib/people/directory/rules";
import { countUninvited } from "@/lib/people/invitations/sending/queries";
import { type Standing, standingOf } from "@/lib/people/rules";
import type { PeopleFilter } from "@/lib/people/schema";
import type { OrgContext } from "@/lib/tenancy/context";

const PEOPLE_PER_PAGE = 50;

type PersonPart = { cohort: string; role: ParticipationRole };
export type PersonLine = {
  membershipId: string;
  name: string;
  title: string;
  employer: string;
  portraitId: string | null;
  role: OrgRole;
  /** Found by a spelling that is only close. */
  isClose: boolean;
  parts: PersonPart[];
  /** For organizers, as is the standing. */
  email: string | null;
  standing: Standing | null;
};

export type PeoplePage = {
  people: PersonLine[];
  /** Whom a neighboring page begins behind or ends before; null at the ends. */
  before: string | null;
  after: string | null;
  cohorts: { id: string; name: string }[];
  /** How many of the chosen cohort, or of all, were never invited. */
  uninvited: number;
  canInvitePeople: boolean;
  canImportRoster: boolean;
  canExportData: boolean;
};

type Row = Omit<PersonLine, "standing" | "isClose"> & {
  tier: number;
  status: MembershipStatus;
  expiresAt: Date | null;
  revokedAt: Date | null;
};

/**
 * The people of the organization by name, 50 at a time: for members those who have joined, for organizers everybody on the
 * list, with addresses and invitations.
 */
export function peoplePage(ctx: OrgContext, filter: PeopleFilter): Promise<PeoplePage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewPeople");
    const canInvitePeople = can(ctx, "invitePeople");
    const cohorts = await tx.cohort.findMany({
      where: {
        orgId: ctx.orgId,
        archivedAt: null,
        ...(canInvitePeople ? {} : { status: { not: "draft" as const } }),
      },
      select: { id: true, name: true },
      orderBy: { id: "desc" },
    });
    const { rows, before, after } = await pageOf(tx, ctx, filter, canInvitePeople);
    const people = rows.map(({ status, expiresAt, revokedAt, tier, ...line }) => ({
      ...line,
      isClose: tier > 0,
      standing: canInvitePeople ? standingOf(status, expiresAt && { expiresAt, revokedAt }, now()) : null,
    }));
    return {
      people,
      before,
      after,
      cohorts,
      uninvited: canInvitePeople ? await countUninvited(tx, ctx, filter.cohortId) : 0,
      canInvitePeople,
      canImportRoster: can(ctx, "importRoster"),
      canExportData: can(ctx, "exportData"),
    };
  });
}

type Edge = { tier: number; searchText: string; id: string };

/** One row more than a page holds is read, to know whether there is a next one. */
async function pageOf(tx: Tx, ctx: OrgContext, filter: PeopleFilter, organizer: boolean) {
  const edgeId = filter.after ?? filter.before;
  const [edge] = edgeId
    ? await tx.$queryRaw<
        Edge[]
      >`select ${edgeTier(filter)} as "tier", m."searchText", m."id" from "Membership" m
        where m."orgId" = ${ctx.orgId}::uuid and m."id" = ${edgeId}::uuid`
    : [];
  const backwards = Boolean(edge && !filter.after);
  const found = await linesOf(tx, ctx, filter, { edge, backwards, organizer });
  const more = found.length > PEOPLE_PER_PAGE;
  const rows = found.slice(0, PEOPLE_PER_PAGE);
  if (backwards) rows.reverse();
  const hasBefore = backwards ? more : Boolean(edge);
  const hasAfter = backwards ? Boolean(edge) : more;
  return {
    rows,
    before: hasBefore ? (rows[0]?.membershipId ?? null) : null,
    after: hasAfter ? (rows.at(-1)?.membershipId ?? null) : null,
  };
}

/** Where the person at a page's edge stands in what was found; nowhere any more counts as found as typed. */
const edgeTier = (filter: PeopleFilter) =>
  asksFor(filter)
    ? Prisma.sql`coalesce((select f.tier from ${foundPeople(filter)} f where f.membership_id = m."id"), 0)`
    : zero;

type Place = { edge: Edge | undefined; backwards: boolean; organizer: boolean };

function linesOf(tx: Tx, ctx: OrgContext, filter: PeopleFilter, { edge, backwards, organizer }: Place) {
  const conditions = [...who(ctx, organizer), ...filters(ctx, filter, organizer)];
  const asked = asksFor(filter);
  const found =
    asksForWordsAlone(filter) && !edge?.tier
      ? foundOnPage(filter, { edge, backwards, limit: PEOPLE_PER_PAGE + 1 })
      : foundPeople(filter);
  if (edge) conditions.push(beyond(edge, backwards, asked));
  const way = backwards ? Prisma.sql`desc` : Prisma.sql`asc`;
  const byName = Prisma.sql`m."searchText" ${way}, m."id" ${way}`;
  // Without a search the order is an index's own, and only a page of it is read.
  const order = asked ? Prisma.sql`"tier" ${way}, ${byName}` : byName;
  const contact = organizer
    ? Prisma.sql`c."email", i."expiresAt", i."revokedAt"`
    : Prisma.sql`null as "email", null::timestamptz as "expiresAt", null::timestamptz as "revokedAt"`;
  const contactTables = organizer
    ? Prisma.sql`left join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
        left join lateral (select x."expiresAt", x."revokedAt" from "Invitation" x
          where x."orgId" = m."orgId" and x."membershipId" = m."id" order by x."id" desc limit 1) i on true`
    : Prisma.empty;
  const draft = organizer ? Prisma.empty : Prisma.sql`and h."status" <> 'draft'`;
  return tx.$queryRaw<Row[]>`
    select m."id" as "membershipId", m."name", m."title", m."employer", m."portraitId", m."role", m."status", m."tier", ${contact},
      (select coalesce(jsonb_agg(jsonb_build_object('cohort', h."name", 'role', p."role") order by h."id" desc), '[]')
        from "Participation" p join "Cohort" h on h."orgId" = p."orgId" and h."id" = p."cohortId"
        where p."orgId" = m."orgId" and p."membershipId" = m."id" and p."leftAt" is null ${draft}) as "parts"
    from (select m."orgId", m."id", m."name", m."title", m."employer", m."portraitId", m."role", m."status", m."searchText",
        ${asked ? Prisma.sql`f.tier` : zero} as "tier"
      from ${asked ? Prisma.sql`${found} f join "Membership" m on m."id" = f.membership_id` : Prisma.sql`"Membership" m`}
      where ${Prisma.join(conditions, " and ")}
      order by ${order} limit ${PEOPLE_PER_PAGE + 1}) m
    ${contactTables}
    order by ${order}`;
}

// Not "<> 'left'": behind a policy the database knows no more of an enum than how many values it has, and where all are
// "active" it would take "not left" for nobody, and sort everybody.
const who = (ctx: OrgContext, organizer: boolean) => [
  Prisma.sql`m."orgId" = ${ctx.orgId}::uuid`,
  organizer ? Prisma.sql`m."status" in ('active', 'listed')` : Prisma.sql`m."status" = 'active'`,
];

const zero = Prisma.sql`0`;

/** Behind the edge of a page, in the order of the list. */
function beyond({ tier, searchText, id }: Edge, backwards: boolean, asked: boolean): Prisma.Sql {
  const sign = backwards ? Prisma.sql`<` : Prisma.sql`>`;
  const [place, edge] = [
    Prisma.sql`m."searchText", m."id"`,
    Prisma.sql`${searchText} collate "C", ${id}::uuid`,
  ];
  return asked
    ? Prisma.sql`(f.tier, ${place}) ${sign} (${tier}::int, ${edge})`
    : Prisma.sql`(${place}) ${sign} (${edge})`;
}

function filters(ctx: OrgContext, filter: PeopleFilter, organizer: boolean): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  const { role, cohortId, standing } = filter;
  if (role === "organizer") found.push(Prisma.sql`m."role" <> 'member'`);
  if (cohortId || role === "mentor" || role === "mentee") {
    const draft = organizer ? Prisma.empty : Prisma.sql`and h."status" <> 'draft'`;
    found.push(Prisma.sql`m."id" in (select p."membershipId" from "Participation" p
      join "Cohort" h on h."orgId" = p."orgId" and h."id" = p."cohortId"
      where p."orgId" = ${ctx.orgId}::uuid and p."leftAt" is null ${draft}
        and (${cohortId}::uuid is null or p."cohortId" = ${cohortId}::uuid)
        and (${role}::text is null or ${role} = 'organizer' or p."role"::text = ${role}))`);
  }
  if (standing && organizer) found.push(standingFilter(standing));
  return found;
}

// A subquery for one value and not an "exists": right after many were invited, while the statistics are still old, the database
// would join the two tables row by row.
function standingFilter(standing: NonNullable<PeopleFilter["standing"]>): Prisma.Sql {
  if (standing === "joined") return Prisma.sql`m."status" = 'active'`;
  const until = Prisma.sql`(select x."expiresAt" from "Invitation" x where x."orgId" = m."orgId" and x."membershipId" = m."id"
    and x."acceptedAt" is null and x."revokedAt" is null limit 1)`;
  const open = {
    uninvited: Prisma.sql`${until} is null`,
    waiting: Prisma.sql`${until} > ${now()}`,
    expired: Prisma.sql`${until} <= ${now()}`,
  }[standing];
  return Prisma.sql`m."status" = 'listed' and ${open}`;
}
