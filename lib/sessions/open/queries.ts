import { type Actor, can } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, ParticipationRole, SessionStatus } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

type SessionRow = {
  id: string;
  cohortId: string;
  cohortName: string;
  cohortStatus: CohortStatus;
  /** IANA zone of the cohort. */
  timeZone: string;
  groupSize: number;
  number: number;
  title: string;
  status: SessionStatus;
  startsAt: Date;
  endsAt: Date;
  place: string;
  address: string;
  videoUrl: string;
  seatedAt: Date | null;
  /** Of the invitation in people's calendars, and when it was last changed. */
  sequence: number;
  changedAt: Date;
  myParticipationId: string | null;
  myRole: ParticipationRole | null;
  myGroupId: string | null;
};

/** A session, and who the asking member is to it. */
export type OpenSession = SessionRow & { relations: Actor[] };

/**
 * Loads a session with the asking member's part in it, in one statement, for the command or query whose unit of work `tx`
 * is. `lock` lets changes of one session's seating, agenda and dates wait for each other; rows that only refer to the
 * session (points) do not wait. Throws `not_found` for whoever may not know of it.
 */
export async function openSession(
  tx: Tx,
  ctx: OrgContext,
  sessionId: string,
  lock?: "lock",
): Promise<OpenSession> {
  if (!isId(sessionId)) throw notFound("session");
  const rows = await tx.$queryRaw<SessionRow[]>`
    select s."id", s."cohortId", c."name" as "cohortName", c."status" as "cohortStatus", c."timeZone", c."groupSize", s."number",
      s."title", s."status", s."startsAt", s."endsAt", s."place", s."address", s."videoUrl", s."seatedAt", s."sequence",
      coalesce(s."changedAt", s."createdAt") as "changedAt",
      p."id" as "myParticipationId", p."role" as "myRole", x."groupId" as "myGroupId"
    from "Session" s
    join "Cohort" c on c."orgId" = s."orgId" and c."id" = s."cohortId"
    left join "Participation" p on p."orgId" = s."orgId" and p."cohortId" = s."cohortId"
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
    left join "Seat" x on x."orgId" = s."orgId" and x."sessionId" = s."id" and x."participationId" = p."id"
    where s."orgId" = ${ctx.orgId}::uuid and s."id" = ${sessionId}::uuid
    ${lock ? Prisma.sql`for no key update of s` : Prisma.empty}`;
  const row = rows[0];
  if (!row) throw notFound("session");
  const relations: Actor[] = row.myRole ? ["participant", row.myRole] : [];
  if (row.myGroupId) relations.push("seated");
  if (!can(ctx, "viewSession", relations)) throw notFound("session");
  return { ...row, relations };
}
