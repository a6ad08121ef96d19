import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { pairsToLookAt, wantingAgain } from "@/lib/pairings/board/desk/rows";
import type { OrgContext } from "@/lib/tenancy/context";

/** A cohort that somebody takes part in or organizes, as their home page needs it. */
export type HomeCohort = {
  id: string;
  name: string;
  status: CohortStatus;
  /** IANA. */
  timeZone: string;
  program: string;
  /** Sessions that are not cancelled, and how many of them are over. */
  sessions: number;
  held: number;
  mine: {
    participationId: string;
    role: ParticipationRole;
    /** new, changed: the texts to accept, for the first time or again. */
    conduct: "accepted" | "new" | "changed";
    /** Whether the pairing still waits for what they look for, or offer. */
    untold: boolean;
  } | null;
  /** Requests of mentees that wait for the reader, who is a mentor here. */
  asked: { id: string; name: string }[];
  /** For organizers, of cohorts that are not over. */
  tally: Tally | null;
};
type Tally = {
  people: number;
  /** Mentees without a pairing or an open proposal. */
  unpaired: number;
  /** People who have joined, are in no pairing and have not said what the pairing needs. */
  untold: number;
  /** Of these cohorts' lately declined and lapsed proposals, those whose mentee still has nobody. */
  cameBack: number;
  /** Requests that a mentor has said yes to, and that wait for an organizer's word. */
  approvals: number;
  /** Active pairs that need a look, by what they said or did not say; none of the reader's own. */
  looks: number;
  /** People whose pairing has ended and who want to be matched again. */
  again: number;
  /** Applications nobody has looked at. */
  applications: number;
  /** Of a role whose places are counted: one is free, and somebody waits for it. */
  placeFree: boolean;
  /** Strangers may apply, now or later: nobody needs a roster. */
  takesApplications: boolean;
  /** What was set for a day that has come: applications open, the season starts, the season is over. */
  applyDue: boolean;
  startDue: boolean;
  endDue: boolean;
};

type Row = Omit<HomeCohort, "mine" | "tally"> &
  Partial<Omit<Tally, "untold">> & {
    untoldPeople?: number;
    participationId: string | null;
    role: ParticipationRole | null;
    accepted: number | null;
    conductVersion: number;
    untold: boolean;
  };

const DAYS_LOOKED_BACK = 45;
const DAYS_OF_PROPOSALS = 14;
const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000);

/**
 * The cohorts this member takes part in, and for organizers all that are not over, or not for long. A draft exists for
 * organizers alone. The newest first.
 */
export async function homeCohorts(
  tx: Tx,
  ctx: OrgContext,
  organizes: boolean,
  at: Date,
): Promise<HomeCohort[]> {
  const { tables, columns, join } = organizes ? tallies(ctx, at) : none;
  const rows = await tx.$queryRaw<Row[]>`
    ${tables}
    select c."id", c."name", c."status", c."timeZone", g."name" as "program", s."sessions", s."held",
      p."id" as "participationId", p."role", p."conductVersion" as "accepted", g."conductVersion",
      (select coalesce(jsonb_agg(jsonb_build_object('id', r."id", 'name', b."name") order by r."createdAt"), '[]')
        from "PairingRequest" r
        join "Participation" q on q."orgId" = r."orgId" and q."id" = r."menteeId"
        join "Membership" b on b."orgId" = q."orgId" and b."id" = q."membershipId"
        where r."orgId" = p."orgId" and r."mentorId" = p."id" and r."state" = 'open') as "asked",
      c."status" <> 'completed' and c."mentorsPerGroup" > 0 and i."filledAt" is null as "untold" ${columns}
    from "Cohort" c
    join "Program" g on g."orgId" = c."orgId" and g."id" = c."programId"
    left join "Participation" p on p."orgId" = c."orgId" and p."cohortId" = c."id"
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
    left join "Intake" i on i."orgId" = p."orgId" and i."participationId" = p."id"
    ${join}
    cross join lateral (
      select count(*)::int as "sessions", count(*) filter (where s."endsAt" <= ${at})::int as "held" from "Session" s
      where s."orgId" = c."orgId" and s."cohortId" = c."id" and s."status" = 'scheduled') s
    where c."orgId" = ${ctx.orgId}::uuid and c."archivedAt" is null and ((p."id" is not null and c."status" <> 'draft')
      or (${organizes} and (c."status" <> 'completed' or c."completedAt" > ${daysBefore(at, DAYS_LOOKED_BACK)})))
    order by c."id" desc`;
  return rows.map(cohortOf);
}

const none = { tables: Prisma.empty, columns: Prisma.empty, join: Prisma.empty };

/** How many people each running cohort has, and how its pairings stand. */
function tallies(ctx: OrgContext, at: Date) {
  const org = Prisma.sql`${ctx.orgId}::uuid`;
  return {
    tables: Prisma.sql`with running as (select "id", "mentorsPerGroup" > 0 as "pairs" from "Cohort" where "orgId" = ${org} and "status" <> 'completed'),
      held as (select distinct x."menteeId" from "Pairing" x where x."orgId" = ${org} and x."cohortId" in (select "id" from running)
        and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${at}))),
      here as (select q."id", q."cohortId", q."role", r."pairs", m."status" = 'active' as "joined",
          r."pairs" and q."role" = 'mentee' and h."menteeId" is null as "alone"
        from "Participation" q join running r on r."id" = q."cohortId"
        join "Membership" m on m."orgId" = q."orgId" and m."id" = q."membershipId" and m."status" <> 'left'
        left join held h on h."menteeId" = q."id"
        where q."orgId" = ${org} and q."leftAt" is null),
      taken as (select "menteeId" as "id" from held union select x."mentorId" from "Pairing" x where x."orgId" = ${org}
        and x."cohortId" in (select "id" from running)
        and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${at}))),
      untold as (select here."cohortId", count(*)::int as "untold" from here
        left join "Intake" i on i."orgId" = ${org} and i."participationId" = here."id"
        left join taken on taken."id" = here."id"
        where here."pairs" and here."joined" and i."filledAt" is null and taken."id" is null
        group by here."cohortId"),
      crowd as (select "cohortId", count(*)::int as "people", count(*) filter (where "alone")::int as "unpaired"
        from here group by "cohortId"),
      back as (select x."cohortId", count(*)::int as "cameBack" from "Pairing" x
        join here on here."id" = x."menteeId" and here."alone"
        where x."orgId" = ${org} and x."cohortId" in (select "id" from running)
          and ((x."status" in ('declined', 'expired') and x."closedAt" > ${daysBefore(at, DAYS_OF_PROPOSALS)})
            or (x."status" = 'proposed' and x."expiresAt" between ${daysBefore(at, DAYS_OF_PROPOSALS)} and ${at}))
        group by x."cohortId")`,
    columns: Prisma.sql`, case when c."status" <> 'completed' then coalesce(crowd."people", 0) end as "people",
      coalesce(crowd."unpaired", 0) as "unpaired", coalesce(back."cameBack", 0) as "cameBack", coalesce(untold."untold", 0) as "untoldPeople",
      (select count(*)::int from "PairingRequest" q where q."orgId" = c."orgId" and q."cohortId" = c."id"
        and q."state" = 'agreed') as "approvals",
      (select count(*)::int ${pairsToLookAt(ctx)}) as "looks",
      (select count(*)::int ${wantingAgain}) as "again",
      (select count(*)::int from "Application" a where a."orgId" = c."orgId" and a."cohortId" = c."id" and a."state" = 'new'
        and a."confirmedAt" is not null) as "applications",
      exists (select from "Application" a where a."orgId" = c."orgId" and a."cohortId" = c."id" and a."state" = 'waitlisted'
        and a."confirmedAt" is not null and c."status" <> 'completed'
        and case a."role" when 'mentor' then c."mentorPlaces" else c."menteePlaces" end >
          (select count(*) from here where here."cohortId" = c."id" and here."role" = a."role")) as "placeFree",
      c."applyFrom" is not null as "takesApplications", coalesce(app_day_begun(c."applyFrom", c."timeZone", ${at})
        and not app_day_begun(c."applyUntil" + 1, c."timeZone", ${at}), false) as "applyDue",
      coalesce(app_day_begun(c."startsOn", c."timeZone", ${at}), false) as "startDue",
      coalesce(app_day_begun(c."endsOn" + 1, c."timeZone", ${at}), false) as "endDue"`,
    join: Prisma.sql`left join crowd on crowd."cohortId" = c."id" left join back on back."cohortId" = c."id"
      left join untold on untold."cohortId" = c."id"`,
  };
}

function cohortOf({
  participationId,
  role,
  accepted,
  conductVersion,
  untold,
  untoldPeople,
  ...row
}: Row): HomeCohort {
  const { id, name, status, timeZone, program, sessions, held, asked, people, ...tally } = row;
  const conduct = accepted === conductVersion ? "accepted" : accepted === null ? "new" : "changed";
  return {
    ...{ id, name, status, timeZone, program, sessions, held, asked },
    mine: participationId && role ? { participationId, role, conduct, untold } : null,
    tally: typeof people === "number" ? { ...quiet, ...tally, people, untold: untoldPeople ?? 0 } : null,
  };
}

const quiet: Omit<Tally, "people"> = {
  unpaired: 0,
  untold: 0,
  cameBack: 0,
  approvals: 0,
  looks: 0,
  again: 0,
  applications: 0,
  placeFree: false,
  takesApplications: false,
  applyDue: false,
  startDue: false,
  endDue: false,
};
