import { authorize } from "@/lib/authz/policy";
import type { AttendanceStatus, PairingStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/** Rows of a slice; a file is read slice by slice, each behind the last row of the one before. */
const SLICE = 500;
/** A table of more columns could not be imported again. */
const MAX_QUESTIONS = 180;

type Slice = { cohortId: string; after: string | null };

export type ExportStart = { cohorts: { id: string; name: string; program: string }[]; chosen: string | null };

/** What there is to take out: the cohorts to choose from, the newest first. Organizers only. */
export function exportStart(ctx: OrgContext, wanted: string | null): Promise<ExportStart> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "exportData");
    const rows = await tx.cohort.findMany({
      relationLoadStrategy: "join",
      where: { orgId: ctx.orgId },
      select: { id: true, name: true, program: { select: { name: true } } },
      orderBy: { id: "desc" },
    });
    const cohorts = rows.map(({ id, name, program }) => ({ id, name, program: program.name }));
    return { cohorts, chosen: (cohorts.find(({ id }) => id === wanted) ?? cohorts[0])?.id ?? null };
  });
}

export type PersonFacts = {
  id: string;
  email: string;
  name: string;
  firstName: string;
  title: string;
  employer: string;
  yearsOfExperience: number | null;
  topics: string[];
  timeZone: string | null;
  linkedIn: string;
  role: ParticipationRole | null;
  capacity: number | null;
  appliedAt: Date | null;
  answers: { question: string; answer: string }[];
};

/** The questions that people of the cohort, or of the organization, have answered for the organizers, the commonest first. */
export function exportQuestions(ctx: OrgContext, cohortId: string | null): Promise<string[]> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "exportData");
    const rows = await tx.$queryRaw<{ question: string }[]>`
      select a."question" from "IntakeAnswer" a
      where a."orgId" = ${ctx.orgId}::uuid and (${cohortId}::uuid is null or a."membershipId" in (
        select p."membershipId" from "Participation" p
        where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null))
      group by a."question" order by count(*) desc, a."question" limit ${MAX_QUESTIONS}`;
    return rows.map(({ question }) => question);
  });
}

/** People as an import would give them again: of one cohort, or all on the list. Nobody who has left. Organizers only. */
export function exportPeople(
  ctx: OrgContext,
  { cohortId, after }: { cohortId: string | null; after: string | null },
): Promise<PersonFacts[]> {
  return withOrg(ctx, (tx) => {
    authorize(ctx, "exportData");
    return tx.$queryRaw<PersonFacts[]>`
      select m."id", c."email", m."name", m."firstName", m."title", m."employer", m."yearsOfExperience",
        coalesce(m."topics", '{}') as "topics", m."timeZone", m."linkedIn", p."role", p."capacity", p."appliedAt",
        (select coalesce(jsonb_agg(jsonb_build_object('question', a."question", 'answer', a."answer")), '[]')
          from "IntakeAnswer" a where a."orgId" = m."orgId" and a."membershipId" = m."id") as "answers"
      from "Membership" m
      join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
      left join "Participation" p on p."orgId" = m."orgId" and p."membershipId" = m."id"
        and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null
      where m."orgId" = ${ctx.orgId}::uuid and m."status" in ('active', 'listed')
        and (${cohortId}::uuid is null or p."id" is not null)
        and (${after}::uuid is null or m."id" > ${after}::uuid)
      order by m."id" limit ${SLICE}`;
  });
}

export type PairingFacts = {
  id: string;
  mentor: string;
  mentorEmail: string;
  mentee: string;
  menteeEmail: string;
  status: PairingStatus;
  reason: string;
  proposedAt: Date;
  activatedAt: Date | null;
  closedAt: Date | null;
};

/** A cohort's pairings of every state. Organizers only. */
export function exportPairings(ctx: OrgContext, { cohortId, after }: Slice): Promise<PairingFacts[]> {
  return withOrg(ctx, (tx) => {
    authorize(ctx, "exportData");
    return tx.$queryRaw<PairingFacts[]>`
      select x."id", mm."name" as "mentor", mc."email" as "mentorEmail", em."name" as "mentee", ec."email" as "menteeEmail",
        x."status", x."reason", x."proposedAt", x."activatedAt", x."closedAt"
      from "Pairing" x
      join "Participation" mp on mp."orgId" = x."orgId" and mp."id" = x."mentorId"
      join "Membership" mm on mm."orgId" = mp."orgId" and mm."id" = mp."membershipId"
      join "MemberContact" mc on mc."orgId" = mm."orgId" and mc."membershipId" = mm."id"
      join "Participation" ep on ep."orgId" = x."orgId" and ep."id" = x."menteeId"
      join "Membership" em on em."orgId" = ep."orgId" and em."id" = ep."membershipId"
      join "MemberContact" ec on ec."orgId" = em."orgId" and ec."membershipId" = em."id"
      where x."orgId" = ${ctx.orgId}::uuid and x."cohortId" = ${cohortId}::uuid
        and (${after}::uuid is null or x."id" > ${after}::uuid)
      order by x."id" limit ${SLICE}`;
  });
}

/** The cohort's sessions that are not canceled, by number: the columns of its attendance. */
export function exportSessions(
  ctx: OrgContext,
  cohortId: string,
): Promise<{ id: string; number: number; title: string }[]> {
  return withOrg(ctx, (tx) => {
    authorize(ctx, "exportData");
    return tx.session.findMany({
      where: { orgId: ctx.orgId, cohortId, status: "scheduled" },
      select: { id: true, number: true, title: true },
      orderBy: { number: "asc" },
    });
  });
}

export type AttendanceFacts = {
  id: string;
  email: string;
  name: string;
  role: ParticipationRole;
  /** By the session's id; absent where nobody noted it. */
  sessions: Record<string, AttendanceStatus>;
};

/** Who was at which session, one row a person of the cohort. Organizers only. */
export function exportAttendance(ctx: OrgContext, { cohortId, after }: Slice): Promise<AttendanceFacts[]> {
  return withOrg(ctx, (tx) => {
    authorize(ctx, "exportData");
    return tx.$queryRaw<AttendanceFacts[]>`
      select p."id", c."email", m."name", p."role",
        (select coalesce(jsonb_object_agg(t."sessionId", t."status"), '{}') from "Attendance" t
          where t."orgId" = p."orgId" and t."participationId" = p."id") as "sessions"
      from "Participation" p
      join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
      join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
      where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null
        and (${after}::uuid is null or p."id" > ${after}::uuid)
      order by p."id" limit ${SLICE}`;
  });
}

export type AnswerFacts = {
  id: string;
  email: string;
  name: string;
  prompt: string;
  askedAt: Date;
  body: string;
  answeredAt: Date;
};

/**
 * Answers that were given to the whole cohort. What somebody wrote for their mentor or their group is in no file, not even
 * where the organizer is that mentor. Organizers only.
 */
export function exportAnswers(ctx: OrgContext, { cohortId, after }: Slice): Promise<AnswerFacts[]> {
  return withOrg(ctx, (tx) => {
    authorize(ctx, "exportData");
    return tx.$queryRaw<AnswerFacts[]>`
      select a."id", c."email", m."name", q."text" as "prompt", q."opensAt" as "askedAt", a."body",
        a."createdAt" as "answeredAt"
      from "Answer" a
      join "Prompt" q on q."orgId" = a."orgId" and q."id" = a."promptId"
      join "Participation" p on p."orgId" = a."orgId" and p."id" = a."participationId"
      join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
      join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
      where a."orgId" = ${ctx.orgId}::uuid and a."cohortId" = ${cohortId}::uuid and a."audience" in ('cohort')
        and (${after}::uuid is null or a."id" > ${after}::uuid)
      order by a."id" limit ${SLICE}`;
  });
}
