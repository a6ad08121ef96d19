import { now } from "@/lib/clock";
import type { AnnouncementAudience } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { sayWhom, type Whom, whomValue } from "@/lib/messages/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** Some people an organizer may write to, as it stands now. */
export type Reach = Whom & {
  /** The choice in a form and an address. */
  value: string;
  /** "Whoever comes to “Kick-off”". */
  says: string;
  membershipIds: string[];
  /** How many belong to it who have not joined, and get nothing. */
  notJoined: number;
};

type Row = {
  audience: AnnouncementAudience;
  targetId: string | null;
  label: string;
  over: boolean;
  members: string[] | null;
  notJoined: number;
};

/**
 * Everybody in a cohort to whom organizers may write, in the ways that make sense now: all of them, by role, for each session and each
 * group that lies ahead or a month back, and for each open prompt. For organizers: others see too little to be answered. The
 * unit of work is `tx`'s. Whoever does not come to a session, by their own answer to its present time, is not written to about it.
 */
export async function reachOf(tx: Tx, { orgId }: OrgContext, cohortId: string): Promise<Reach[]> {
  const at = now();
  const since = new Date(at.getTime() - 30 * 86_400_000);
  const rows = await tx.$queryRaw<Row[]>`
    with part as (
      select p."id", p."role", p."membershipId", m."status" = 'active' and m."userId" is not null as "joined"
      from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
      where p."orgId" = ${orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null
    ), evening as (
      select s."id", s."title", s."startsAt", s."endsAt" <= ${at} as "over" from "Session" s
      where s."orgId" = ${orgId}::uuid and s."cohortId" = ${cohortId}::uuid and s."status" = 'scheduled' and s."endsAt" > ${since}
    ), reached as (
      select 'cohort' as "audience", null::uuid as "targetId", '' as "label", false as "over", 0 as "place", now() as "at", 0 as "number",
        p."membershipId", p."joined" from part p
      union all
      select p."role" || 's', null, '', false, 1, now(), 0, p."membershipId", p."joined" from part p
      union all
      select 'session', e."id", e."title", e."over", 2, e."startsAt", 0, p."membershipId", p."joined"
      from evening e cross join part p
      left join "Rsvp" r on r."orgId" = ${orgId}::uuid and r."sessionId" = e."id" and r."participationId" = p."id"
        and r."answeredFor" = e."startsAt"
      left join "Attendance" a on a."orgId" = ${orgId}::uuid and a."sessionId" = e."id" and a."participationId" = p."id"
      where case when e."over" then a."status" = 'present' else coalesce(r."coming" <> 'no', true) end
      union all
      select 'group', g."id", 'Group ' || g."number" || ' of “' || e."title" || '”', e."over", 3, e."startsAt", g."number",
        p."membershipId", p."joined"
      from evening e join "Group" g on g."orgId" = ${orgId}::uuid and g."sessionId" = e."id"
      join "Seat" x on x."orgId" = g."orgId" and x."groupId" = g."id"
      join part p on p."id" = x."participationId"
      union all
      select 'unanswered', q."id", q."text", false, 4, q."closesAt", 0, p."membershipId", p."joined"
      from "Prompt" q join part p on p."role" = 'mentee'
      where q."orgId" = ${orgId}::uuid and q."cohortId" = ${cohortId}::uuid and q."opensAt" <= ${at} and q."closesAt" > ${at}
        and not exists (select from prompt_answerers(q."id") a where a.participation_id = p."id")
        and (q."scope" = 'cohort' or exists (select from "Pairing" y join "Participation" t on t."orgId" = y."orgId" and t."id" = y."mentorId"
          where y."orgId" = q."orgId" and y."menteeId" = p."id" and y."status" = 'active' and t."membershipId" = q."authorId"))
    )
    select "audience", "targetId", "label", "over", array_agg("membershipId" order by "membershipId") filter (where "joined") as "members",
      (count(*) filter (where not "joined"))::int as "notJoined"
    from reached group by "audience", "targetId", "label", "over", "place", "at", "number"
    order by "place", "over", "at", "number", "audience"`;
  return rows.map(({ audience, targetId, label, over, members, notJoined }) => ({
    ...{ audience, targetId, notJoined, membershipIds: members ?? [] },
    value: whomValue({ audience, targetId }),
    says: sayWhom({ audience }, label, over),
  }));
}
