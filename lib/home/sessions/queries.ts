import { Prisma } from "@/lib/db/generated/client";
import type { RecapStatus } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { HOURS_OVER } from "@/lib/evening/rules";
import { type Parts, participationsIn } from "@/lib/home/parts/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A session that is next in its cohort, or was not long ago. */
export type HomeSession = {
  id: string;
  cohortId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  online: boolean;
  /** The groups are filled. */
  seated: boolean;
  /** The evening has begun, and nobody has closed it. */
  begun: boolean;
  /** The reader's own group, with the others in it. */
  group: { number: number; others: string[] } | null;
  /** For mentors: the reader was marked absent. */
  missed: boolean;
  /** For mentors: the reader has posted a note about it. */
  noted: boolean;
  /** For organizers: how many points the groups have written. */
  points: number;
  recap: {
    id: string;
    status: RecapStatus;
    publishedAt: Date | null;
    /** The reader has added something. */
    added: boolean;
  } | null;
};

type Row = Omit<HomeSession, "recap"> & {
  recap: (Omit<NonNullable<HomeSession["recap"]>, "publishedAt"> & { publishedAt: string | null }) | null;
};

type Asked = { cohortIds: readonly string[]; parts: Parts; organizes: boolean };

const DAYS_LOOKED_BACK = 45;
const LATEST = 3;

/**
 * Of each of these cohorts the next session and the latest three of the last 45 days, in order of time; cancelled ones left
 * out. Drafted recaps and counts of points are for organizers.
 */
export async function homeSessions(
  tx: Tx,
  ctx: OrgContext,
  { cohortIds, parts, organizes }: Asked,
  at: Date,
): Promise<HomeSession[]> {
  if (cohortIds.length === 0) return [];
  const since = new Date(at.getTime() - DAYS_LOOKED_BACK * 86_400_000);
  const own = participationsIn(parts);
  const rows = await tx.$queryRaw<Row[]>`
    select s."id", s."cohortId", s."title", s."startsAt", s."endsAt", s."place", s."videoUrl" <> '' as "online",
      s."seatedAt" is not null as "seated",
      exists (select from "Evening" v where v."orgId" = ${ctx.orgId}::uuid and v."sessionId" = s."id" and v."closedAt" is null) as "begun",
      ${own.length > 0 ? groupOf(ctx, own, at) : Prisma.sql`null`} as "group",
      ${parts.mentor.length > 0 ? noteFacts(ctx, own) : Prisma.sql`false as "missed", false as "noted"`},
      ${organizes ? pointCount(ctx) : Prisma.sql`0`} as "points", ${recapOf(ctx, own.length > 0, organizes)} as "recap"
    from (select *, row_number() over (partition by s."cohortId", s."endsAt" > ${at}
        order by abs(extract(epoch from s."startsAt" - ${at}))) as "place_in_line" from "Session" s
      where s."orgId" = ${ctx.orgId}::uuid and s."cohortId" = any (${cohortIds}::uuid[]) and s."status" = 'scheduled'
        and s."startsAt" > ${since}) s
    where s."place_in_line" <= case when s."endsAt" > ${at} then 1 else ${LATEST} end
    order by s."startsAt", s."id"`;
  return rows.map(({ recap, ...row }) => ({
    ...row,
    recap: recap && {
      ...recap,
      publishedAt: recap.publishedAt === null ? null : new Date(recap.publishedAt),
    },
  }));
}

// Each fact is a subquery of its own: the planner looks each up by its whole key, and need not order a dozen joins.

/** The reader's group with the others in it, while the session is ahead or may still be on. */
const groupOf = (ctx: OrgContext, own: readonly string[], at: Date) => Prisma.sql`
  case when s."endsAt" > ${new Date(at.getTime() - HOURS_OVER * 3_600_000)} then (select jsonb_build_object('number', g."number", 'others', array(
      select coalesce(m."name", v."name") from "Seat" y
      left join "Participation" o on o."orgId" = y."orgId" and o."id" = y."participationId"
      left join "Membership" m on m."orgId" = o."orgId" and m."id" = o."membershipId"
      left join "Guest" v on v."orgId" = y."orgId" and v."id" = y."guestId"
      where y."orgId" = ${ctx.orgId}::uuid and y."groupId" = x."groupId" and y."id" <> x."id"
      order by o."role" nulls last, 1))
    from "Seat" x join "Group" g on g."orgId" = x."orgId" and g."id" = x."groupId"
    where x."orgId" = ${ctx.orgId}::uuid and x."sessionId" = s."id" and x."participationId" = any (${own}::uuid[])) end`;

/** Whether a mentor was there, and has posted a note of their own. */
const noteFacts = (ctx: OrgContext, own: readonly string[]) => Prisma.sql`
  exists (select from "Attendance" a where a."orgId" = ${ctx.orgId}::uuid and a."sessionId" = s."id"
    and a."participationId" = any (${own}::uuid[]) and a."status" = 'absent') as "missed",
  exists (select from "Note" n where n."orgId" = ${ctx.orgId}::uuid and n."sessionId" = s."id"
    and n."authorId" = ${ctx.membershipId}::uuid and n."removedAt" is null) as "noted"`;

const pointCount = (ctx: OrgContext) => Prisma.sql`
  (select count(*)::int from "Point" t where t."orgId" = ${ctx.orgId}::uuid and t."sessionId" = s."id")`;

/** Published recaps; drafts for organizers. All these sessions are of cohorts that the reader organizes or takes part in. */
function recapOf(ctx: OrgContext, takesPart: boolean, organizes: boolean): Prisma.Sql {
  const added = takesPart
    ? Prisma.sql`exists (select from "Addition" d where d."orgId" = ${ctx.orgId}::uuid and d."recapId" = r."id"
          and d."authorId" = ${ctx.membershipId}::uuid)`
    : Prisma.sql`false`;
  return Prisma.sql`(select jsonb_build_object('id', r."id", 'status', r."status", 'publishedAt', r."publishedAt", 'added', ${added})
    from "Recap" r where r."orgId" = ${ctx.orgId}::uuid and r."sessionId" = s."id"
      and (${organizes} or r."status" = 'published'))`;
}
