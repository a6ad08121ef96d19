import { Prisma } from "@/lib/db/generated/client";
import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { type Part, type Parts, participationsIn } from "@/lib/home/parts/rules";
import { type HomeMeeting, lately } from "@/lib/home/taking-part/meetings/rules";
import type { MyPairing, PairedPerson } from "@/lib/pairings/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** A pairing of the reader's own that waits for an answer or is active. */
export type HomePairing = MyPairing & {
  cohortId: string;
  /** Since when the reader is asked how it goes, and has not said so in this round; null where nobody asks. */
  howSince: Date | null;
  /** Some meeting of the two has been arranged, or has been. */
  arranged: boolean;
  /** Those ahead, proposed or agreed, and those that nobody has said anything about yet. */
  meetings: HomeMeeting[];
};

type Moments = { startsAt: string | null; endsAt: string | null; choices: string[] };
type MeetingRow = Omit<HomeMeeting, keyof Moments> & Moments;

const moment = (text: string | null) => (text === null ? null : new Date(text));
const meetingIn = ({ startsAt, endsAt, choices, ...row }: MeetingRow): HomeMeeting => ({
  ...row,
  startsAt: moment(startsAt),
  endsAt: moment(endsAt),
  choices: choices.map((time) => new Date(time)),
});

/**
 * The reader's own pairings that are active, and proposals that have not lapsed, by their participations. Nobody else's.
 */
export async function homePairings(tx: Tx, ctx: OrgContext, own: Parts, at: Date): Promise<HomePairing[]> {
  const parts = participationsIn(own);
  if (parts.length === 0) return [];
  type Row = Omit<HomePairing, "other" | "meetings"> & PairedPerson & { meetings: MeetingRow[] };
  const rows = await tx.$queryRaw<Row[]>`
    select x."id", x."cohortId", x."role", x."status" as "state", x."expiresAt", x."answer" <> 'waiting' as "answered",
      case when x."status" = 'active' and x."askedRound" > 0 and not exists (select from "PairingRating" g
          where g."orgId" = ${ctx.orgId}::uuid and g."pairingId" = x."id" and g."membershipId" = ${ctx.membershipId}::uuid
            and g."round" >= x."askedRound")
        then x."activatedAt" + make_interval(days => 30 + 60 * (x."askedRound" - 1)) end as "howSince",
      exists (select from "Meeting" t where t."orgId" = ${ctx.orgId}::uuid and t."pairingId" = x."id" and t."state" <> 'cancelled')
        as "arranged",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t."id", 'agreed', t."state" = 'agreed', 'startsAt', t."startsAt",
          'endsAt', t."endsAt", 'place', t."place", 'online', t."videoUrl" <> '',
          'choices', case when t."askedBy"::text <> x."role" then to_jsonb(t."times") else '[]' end,
          'met', t."state" = 'met', ${aroundMeeting(ctx)})), '[]')
        from "Meeting" t where t."orgId" = ${ctx.orgId}::uuid and t."pairingId" = x."id"
          and (t."state" in ('proposed', 'agreed') or (t."state" = 'met' and t."endsAt" > ${lately(at)}))) as "meetings",
      m."id" as "membershipId", m."name", m."title", m."employer", m."portraitId"
    from (
      select "id", "cohortId", "status", "expiresAt", "activatedAt", "askedRound", 'mentor' as "role", "mentorAnswer" as "answer", "menteeId" as "otherId"
      from "Pairing" where "orgId" = ${ctx.orgId}::uuid and "mentorId" = any (${parts}::uuid[]) and "status" in ('proposed', 'active')
      union all
      select "id", "cohortId", "status", "expiresAt", "activatedAt", "askedRound", 'mentee', "menteeAnswer", "mentorId"
      from "Pairing" where "orgId" = ${ctx.orgId}::uuid and "menteeId" = any (${parts}::uuid[]) and "status" in ('proposed', 'active')) x
    join "Participation" o on o."orgId" = ${ctx.orgId}::uuid and o."id" = x."otherId"
    join "Membership" m on m."orgId" = o."orgId" and m."id" = o."membershipId"
    where x."status" = 'active' or x."expiresAt" > ${at}
    order by x."cohortId" desc, x."status" desc, m."name", x."id"`;
  return rows.map(({ membershipId, name, title, employer, portraitId, meetings, ...row }) => ({
    ...row,
    meetings: meetings.map(meetingIn),
    other: { membershipId, name, title, employer, portraitId },
  }));
}

/** What was prepared for a meeting, and what the reader did after it. Only what the reader may read is there for them. */
const aroundMeeting = ({ orgId, membershipId }: OrgContext) => Prisma.sql`
  'prepared', exists (select from "PrepSheet" h where h."orgId" = ${orgId}::uuid and h."meetingId" = t."id"
    and h."ownerId" = ${membershipId}::uuid and btrim(h."asks" || h."moved" || h."challenge") <> ''),
  'readable', exists (select from "PrepSheet" h join "PrepShare" s on s."orgId" = h."orgId" and s."sheetId" = h."id"
    where h."orgId" = ${orgId}::uuid and h."meetingId" = t."id" and s."readerId" = ${membershipId}::uuid
      and btrim(h."asks" || h."moved" || h."challenge") <> ''),
  'noted', exists (select from "Note" n where n."orgId" = ${orgId}::uuid and n."meetingId" = t."id"
    and n."authorId" = ${membershipId}::uuid and n."removedAt" is null),
  'thanked', exists (select from "Thanks" k where k."orgId" = ${orgId}::uuid and k."meetingId" = t."id"
    and k."fromId" = ${membershipId}::uuid)`;

/** A prompt that is open, or has closed not long ago. */
export type HomePrompt = {
  id: string;
  cohortId: string;
  text: string;
  opensAt: Date;
  closesAt: Date;
  /** The reader's role in its cohort: mentees are asked, mentors read. */
  role: ParticipationRole;
  /** Of a mentee: whether they have answered. */
  answered: boolean;
  /** Of a mentor, names of their own mentees: who has not answered, and whose answer has no reply of theirs yet. */
  waitedFor: string[];
  unreplied: string[];
};

const DAYS_OF_ANSWERS = 21;

/**
 * Prompts that ask the reader, or their mentees, opened and closed no more than three weeks ago, the sooner closing first: a part of
 * a statement; null where nobody is asked. Who has answered is known of one's own mentees only.
 */
export function promptRows(ctx: OrgContext, { mentor, mentee }: Parts, at: Date): Prisma.Sql | null {
  const since = new Date(at.getTime() - DAYS_OF_ANSWERS * 86_400_000);
  const branches = [
    ...(mentor.length > 0 ? [forMentors(ctx, mentor, since, at)] : []),
    ...(mentee.length > 0 ? [forMentees(ctx, mentee, at)] : []),
  ];
  if (branches.length === 0) return null;
  return Prisma.sql`select * from (${Prisma.join(branches, " union all ")}) q order by "closesAt", "id"`;
}

const promptColumns = Prisma.sql`q."id", q."cohortId", q."text", q."opensAt", q."closesAt"`;

/** Open prompts of the cohorts these mentees are in: those for all, and those their own mentor asks. */
const forMentees = (ctx: OrgContext, parts: readonly Part[], at: Date) => Prisma.sql`
  select ${promptColumns}, 'mentee' as "role",
    exists (select from "Answer" a where a."orgId" = ${ctx.orgId}::uuid and a."promptId" = q."id"
      and a."participationId" = any (${participationsOf(parts)}::uuid[])) as "answered",
    '{}'::text[] as "waitedFor", '{}'::text[] as "unreplied"
  from "Prompt" q
  where q."orgId" = ${ctx.orgId}::uuid and q."cohortId" = any (${cohortsOf(parts)}::uuid[])
    and q."opensAt" <= ${at} and q."closesAt" > ${at}
    and (q."scope" = 'cohort' or exists (select from "Pairing" x
      join "Participation" t on t."orgId" = x."orgId" and t."id" = x."mentorId"
      where x."orgId" = ${ctx.orgId}::uuid and x."menteeId" = any (${participationsOf(parts)}::uuid[])
        and x."cohortId" = q."cohortId" and x."status" = 'active' and t."membershipId" = q."authorId"))`;

/** Prompts that ask these mentors' own mentees, with the names of those who have not answered, and of those without a reply. */
const forMentors = (ctx: OrgContext, parts: readonly Part[], since: Date, at: Date) => Prisma.sql`
  select ${promptColumns}, 'mentor' as "role", false as "answered", coalesce(w."waitedFor", '{}') as "waitedFor",
    coalesce(w."unreplied", '{}') as "unreplied"
  from "Prompt" q
  cross join lateral (
    select array_agg(m."name" order by m."name") filter (where a."id" is null) as "waitedFor",
      array_agg(m."name" order by a."createdAt") filter (where a."createdAt" > ${since} and not exists (select from "Reply" r
        where r."orgId" = ${ctx.orgId}::uuid and r."answerId" = a."id" and r."authorId" = ${ctx.membershipId}::uuid)) as "unreplied"
    from "Pairing" x
    join "Participation" o on o."orgId" = ${ctx.orgId}::uuid and o."id" = x."menteeId" and o."leftAt" is null
    join "Membership" m on m."orgId" = ${ctx.orgId}::uuid and m."id" = o."membershipId"
    left join "Answer" a on a."orgId" = ${ctx.orgId}::uuid and a."promptId" = q."id" and a."participationId" = o."id"
    where x."orgId" = ${ctx.orgId}::uuid and x."mentorId" = any (${participationsOf(parts)}::uuid[])
      and x."cohortId" = q."cohortId" and x."status" = 'active') w
  where q."orgId" = ${ctx.orgId}::uuid and q."cohortId" = any (${cohortsOf(parts)}::uuid[])
    and q."opensAt" <= ${at} and q."closesAt" > ${since}
    and (q."scope" = 'cohort' or q."authorId" = ${ctx.membershipId}::uuid)`;

const participationsOf = (parts: readonly Part[]) => parts.map(({ participationId }) => participationId);
const cohortsOf = (parts: readonly Part[]) => parts.map(({ cohortId }) => cohortId);
