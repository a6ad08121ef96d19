import { freePlaces, type Places, type Verdict, withinPlaces } from "@/lib/applications/choosing/rules";
import type { ApplicationsView } from "@/lib/applications/choosing/schema";
import { type CohortDays, daysOf } from "@/lib/applications/phases/rules";
import { type FormAnswer, firstNameOf } from "@/lib/applications/rules";
import { authorize } from "@/lib/authz/policy";
import type { ApplicationState, CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export const APPLICATIONS_PER_PAGE = 50;

export type ApplicationRow = {
  id: string;
  name: string;
  email: string;
  role: ParticipationRole;
  confirmedAt: Date;
};

export type ApplicationsPage = {
  cohort: { id: string; name: string; status: CohortStatus; mentors: boolean } & CohortDays;
  questions: number;
  counts: Record<ApplicationState, number>;
  places: Places;
  /** Of roles with a free place and somebody waiting: who is first. */
  next: { id: string; name: string; role: ParticipationRole }[];
  rows: ApplicationRow[];
  /** How many fit the view. */
  total: number;
};

/** The applications to a cohort in one state, in the order they came. Throws `not_found`, `forbidden`. */
export function applicationsPage(
  ctx: OrgContext,
  cohortId: string,
  view: ApplicationsView,
): Promise<ApplicationsPage> {
  return withOrg(ctx, async (tx) => {
    const cohort = await openCohort(tx, ctx, cohortId);
    const counts = await countByState(tx, ctx, cohortId);
    const places = await placesOf(tx, ctx, cohortId);
    const rows = await tx.$queryRaw<(ApplicationRow & { total: number })[]>`
      select "id", "name", "email", "role", "confirmedAt", count(*) over ()::int as "total" from "Application"
      where "orgId" = ${ctx.orgId}::uuid and "cohortId" = ${cohortId}::uuid and "confirmedAt" is not null
        and "state"::text = ${view.state} and (${view.role}::text is null or "role"::text = ${view.role})
      order by "confirmedAt", "id"
      limit ${APPLICATIONS_PER_PAGE} offset ${(view.page - 1) * APPLICATIONS_PER_PAGE}`;
    const waiting = counts.waitlisted > 0 ? await firstWaiting(tx, ctx, cohortId) : [];
    return {
      cohort,
      questions: cohort.questions,
      counts,
      places,
      next: waiting.filter(({ role }) => hasRoom(places, role)),
      rows: rows.map(({ total: _, ...row }) => row),
      total: rows[0]?.total ?? 0,
    };
  });
}

/** Whether somebody who waits could have a place; where there is no limit, always. */
const hasRoom = (places: Places, role: ParticipationRole): boolean => freePlaces(places[role]) !== 0;

async function openCohort(tx: Tx, ctx: OrgContext, cohortId: string) {
  if (!isId(cohortId)) throw notFound("cohort");
  const row = await tx.cohort.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    include: { _count: { select: { questions: { where: { removedAt: null } } } } },
  });
  if (!row) throw notFound("cohort");
  authorize(ctx, "viewApplications");
  const { id, name, status, mentorsPerGroup, _count } = row;
  return { id, name, status, mentors: mentorsPerGroup > 0, questions: _count.questions, ...daysOf(row) };
}

async function countByState(tx: Tx, ctx: OrgContext, cohortId: string) {
  const rows = await tx.$queryRaw<{ state: ApplicationState; count: number }[]>`
    select "state", count(*)::int as "count" from "Application"
    where "orgId" = ${ctx.orgId}::uuid and "cohortId" = ${cohortId}::uuid and "confirmedAt" is not null group by "state"`;
  const counts = { new: 0, waitlisted: 0, accepted: 0, declined: 0, withdrawn: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** How many of each role a cohort takes, and how many it has. */
export async function placesOf(tx: Tx, ctx: OrgContext, cohortId: string): Promise<Places> {
  const [row] = await tx.$queryRaw<
    { mentorPlaces: number | null; menteePlaces: number | null; mentors: number; mentees: number }[]
  >`select c."mentorPlaces", c."menteePlaces", count(p."id") filter (where p."role" = 'mentor')::int as "mentors",
      count(p."id") filter (where p."role" = 'mentee')::int as "mentees"
    from "Cohort" c left join "Participation" p on p."orgId" = c."orgId" and p."cohortId" = c."id" and p."leftAt" is null
      and exists (select from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" <> 'left')
    where c."orgId" = ${ctx.orgId}::uuid and c."id" = ${cohortId}::uuid group by c."orgId", c."id"`;
  return {
    mentor: { places: row?.mentorPlaces ?? null, taken: row?.mentors ?? 0 },
    mentee: { places: row?.menteePlaces ?? null, taken: row?.mentees ?? 0 },
  };
}

const firstWaiting = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.$queryRaw<ApplicationsPage["next"]>`
    select distinct on ("role") "id", "name", "role" from "Application"
    where "orgId" = ${ctx.orgId}::uuid and "cohortId" = ${cohortId}::uuid and "confirmedAt" is not null
      and "state" = 'waitlisted'
    order by "role", "confirmedAt", "id"`;

export type ApplicationPage = ApplicationRow & {
  state: ApplicationState;
  decidedAt: Date | null;
  answers: FormAnswer[];
  cohort: { id: string; name: string };
  /** The person it became, where it was accepted. */
  membershipId: string | null;
};

/** One application with its answers. Throws `not_found`, `forbidden`. */
export function applicationPage(ctx: OrgContext, applicationId: string): Promise<ApplicationPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(applicationId)) throw notFound("application");
    const [row] = await tx.$queryRaw<
      (Omit<ApplicationPage, "cohort"> & { cohortId: string; cohort: string })[]
    >`
      select a."id", a."name", a."email", a."role", a."state", a."confirmedAt", a."decidedAt", a."answers", p."membershipId",
        c."id" as "cohortId", c."name" as "cohort"
      from "Application" a join "Cohort" c on c."orgId" = a."orgId" and c."id" = a."cohortId"
      left join "Participation" p on p."orgId" = a."orgId" and p."id" = a."participationId"
      where a."orgId" = ${ctx.orgId}::uuid and a."id" = ${applicationId}::uuid and a."confirmedAt" is not null`;
    if (!row) throw notFound("application");
    authorize(ctx, "viewApplications");
    const { cohortId, cohort, ...application } = row;
    return { ...application, cohort: { id: cohortId, name: cohort } };
  });
}

export type DecisionPage = {
  id: string;
  state: Verdict;
  letter: string;
  sent: boolean;
  cohort: { id: string; name: string };
  program: string;
  /** In the order they came. */
  recipients: { id: string; name: string; role: ParticipationRole }[];
  /** The first name the preview is filled in with. */
  firstName: string;
  /** Of an acceptance: how many would be beyond the places, by role. */
  beyond: Record<ParticipationRole, number>;
  places: Places;
};

/** What some applicants are about to be told. Throws `not_found`, `forbidden`. */
export function decisionPage(ctx: OrgContext, decisionId: string): Promise<DecisionPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(decisionId)) throw notFound();
    const row = await tx.decision.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: decisionId } },
      include: { cohort: { select: { name: true, program: { select: { name: true } } } } },
    });
    if (!row) throw notFound();
    authorize(ctx, "decideApplications");
    const recipients = await tx.$queryRaw<DecisionPage["recipients"]>`
      select "id", "name", "role" from "Application"
      where "orgId" = ${ctx.orgId}::uuid and "id" = any (${row.applicationIds}::uuid[]) and "confirmedAt" is not null
      order by "confirmedAt", "id"`;
    const places = await placesOf(tx, ctx, row.cohortId);
    const { beyond } = withinPlaces(row.state === "accepted" && !row.sentAt ? recipients : [], places);
    return {
      id: row.id,
      state: row.state as Verdict,
      letter: row.letter,
      sent: row.sentAt !== null,
      cohort: { id: row.cohortId, name: row.cohort.name },
      program: row.cohort.program.name,
      recipients,
      firstName: firstNameOf(recipients[0]?.name ?? ""),
      beyond: {
        mentor: beyond.filter(({ role }) => role === "mentor").length,
        mentee: beyond.filter(({ role }) => role === "mentee").length,
      },
      places,
    };
  });
}
