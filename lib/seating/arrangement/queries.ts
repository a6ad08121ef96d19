import { authorize } from "@/lib/authz/policy";
import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { type Arrangement, arrangementSchema } from "@/lib/seating/arrangement/schema";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

// Called inside the units of work of the seating commands.

/** Locks a session for a change of its seating. Throws `conflict` where it is cancelled. */
export async function openSeating(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  action: "seatGroups" | "takeAttendance",
): Promise<OpenSession> {
  const session = await openSession(tx, ctx, sessionId, "lock");
  authorize(ctx, action, session.relations);
  if (session.status === "cancelled")
    throw conflict("This session is cancelled. Restore it first; everything planned for it is kept.");
  return session;
}

/** How a session is seated now, without marks of attendance: one statement. */
export async function readArrangement(tx: Tx, ctx: OrgContext, sessionId: string): Promise<Arrangement> {
  const [row] = await tx.$queryRaw<{ groups: unknown; seats: unknown; guests: unknown }[]>`
    select
      (select coalesce(jsonb_agg(g."number" order by g."number"), '[]') from "Group" g
        where g."orgId" = ${ctx.orgId}::uuid and g."sessionId" = ${sessionId}::uuid) as "groups",
      (select coalesce(jsonb_agg(jsonb_build_array(coalesce(x."participationId", x."guestId"), g."number") order by x."id"), '[]')
        from "Seat" x join "Group" g on g."orgId" = x."orgId" and g."id" = x."groupId"
        where x."orgId" = ${ctx.orgId}::uuid and x."sessionId" = ${sessionId}::uuid) as "seats",
      (select coalesce(jsonb_agg(jsonb_build_object('id', v."id", 'name', v."name", 'createdAt', v."createdAt") order by v."id"), '[]')
        from "Guest" v where v."orgId" = ${ctx.orgId}::uuid and v."sessionId" = ${sessionId}::uuid) as "guests"`;
  return arrangementSchema.parse(row);
}

export type Expected = {
  id: string;
  role: ParticipationRole;
  mark: "present" | "absent" | null;
  /** They have said that they can't come to the evening at its present time. */
  saidNo: boolean;
};

/** Everybody who takes part in the session's cohort, with their mark of attendance, in the order of joining. */
export const readExpected = (tx: Tx, ctx: OrgContext, session: OpenSession): Promise<Expected[]> =>
  tx.$queryRaw<Expected[]>`
    select p."id", p."role", (select a."status" from "Attendance" a where a."orgId" = p."orgId"
        and a."sessionId" = ${session.id}::uuid and a."participationId" = p."id") as "mark",
      exists (select from "Rsvp" r where r."orgId" = p."orgId" and r."sessionId" = ${session.id}::uuid
        and r."participationId" = p."id" and r."coming" = 'no' and r."answeredFor" = ${session.startsAt}) as "saidNo"
    from "Participation" p
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${session.cohortId}::uuid and p."leftAt" is null
      and (select m."status" from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId") <> 'left'
    order by p."id"`;

export type Person = {
  id: string;
  guest: boolean;
  mark: "present" | "absent" | null;
  groupNumber: number | null;
};

/** Those of `ids` who take part in the session's cohort or are its guests. Throws `not_found` if anybody does not. */
export async function readPeople(
  tx: Tx,
  ctx: OrgContext,
  session: OpenSession,
  ids: readonly string[],
): Promise<Person[]> {
  const wanted = [...new Set(ids)];
  const people = await tx.$queryRaw<Person[]>`
    select p."id", false as "guest", a."status" as "mark", g."number" as "groupNumber"
    from "Participation" p
    left join "Attendance" a on a."orgId" = p."orgId" and a."sessionId" = ${session.id}::uuid and a."participationId" = p."id"
    left join "Seat" x on x."orgId" = p."orgId" and x."sessionId" = ${session.id}::uuid and x."participationId" = p."id"
    left join "Group" g on g."orgId" = x."orgId" and g."id" = x."groupId"
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${session.cohortId}::uuid and p."leftAt" is null
      and p."id" = any(${wanted}::uuid[])
    union all
    select v."id", true, null, g."number"
    from "Guest" v
    left join "Seat" x on x."orgId" = v."orgId" and x."guestId" = v."id"
    left join "Group" g on g."orgId" = x."orgId" and g."id" = x."groupId"
    where v."orgId" = ${ctx.orgId}::uuid and v."sessionId" = ${session.id}::uuid and v."id" = any(${wanted}::uuid[])`;
  if (people.length < wanted.length) throw notFound("person");
  return people;
}

/** The groups of the cohort's earlier sessions, as participation ids. */
export async function readPast(tx: Tx, ctx: OrgContext, session: OpenSession): Promise<string[][]> {
  const rows = await tx.$queryRaw<{ people: string[] }[]>`
    select array_agg(x."participationId") as "people"
    from "Session" s join "Seat" x on x."orgId" = s."orgId" and x."sessionId" = s."id" and x."participationId" is not null
    where s."orgId" = ${ctx.orgId}::uuid and s."cohortId" = ${session.cohortId}::uuid and s."status" <> 'cancelled'
      and s."startsAt" < ${session.startsAt}
    group by x."groupId" order by x."groupId"`;
  return rows.map((row) => row.people);
}

/** Ids of the groups that points, notes or answers belong to: what was said there stays with those people. */
export async function groupsInUse(tx: Tx, sessionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select session_groups_in_use as "id"
    from session_groups_in_use(${sessionId}::uuid)`;
  return rows.map((row) => row.id);
}
