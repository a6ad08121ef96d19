import { type CohortDays, daysOf } from "@/lib/applications/phases/rules";
import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { crowdsOf, type RoleCrowd } from "@/lib/cohorts/crowds/queries";
import { type CohortFacts, type CohortStep, cohortSteps, suggestCohortName } from "@/lib/cohorts/rules";
import type { CohortStatus, ParticipationRole, SessionStatus } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type FollowUpCounts, followUpCounts } from "@/lib/follow-ups/queries";
import { type MyPairing, myPairings, type PairingSummary, pairingSummary } from "@/lib/pairings/queries";
import { type MyRequest, myRequests } from "@/lib/pairings/requests/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type CohortSession = {
  id: string;
  number: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  status: SessionStatus;
};

export type CohortPage = {
  id: string;
  name: string;
  status: CohortStatus;
  /** IANA. */
  timeZone: string;
  groupSize: number;
  mentorsPerGroup: number;
  defaultCapacity: number;
  archived: boolean;
  days: CohortDays;
  /** Applications nobody has looked at; zero for whoever may not see them. */
  newApplications: number;
  program: { id: string; name: string; summary: string };
  sessions: CohortSession[];
  /** Mentors and mentees; empty for members who do not take part. */
  crowds: RoleCrowd[];
  mine: {
    role: ParticipationRole;
    /** The texts to accept; null once their current version is accepted. */
    conduct: {
      version: number;
      codeOfConduct: string;
      confidentialityRule: string;
      acceptedBefore: boolean;
    } | null;
    pairings: MyPairing[];
    /** Requests of one's own: made to mentors, or got. */
    requests: MyRequest[];
    /** Mentees ask mentors themselves here. */
    canAskMentor: boolean;
    /** What the pairing needs of them; null where nobody is paired. */
    intake: "open" | "told" | null;
  } | null;
  /** For organizers: counts, the way to the season, how the pairings stand. */
  organizing: {
    facts: CohortFacts;
    steps: CohortStep[];
    pairings: PairingSummary;
    promises: FollowUpCounts | null;
  } | null;
  canManageCohort: boolean;
};

/**
 * A cohort's page. A draft exists for organizers alone; members who do not take part learn no more than its name and
 * program. Throws `not_found`.
 */
export function cohortPage(ctx: OrgContext, cohortId: string): Promise<CohortPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewCohort");
    if (!isId(cohortId)) throw notFound("cohort");
    const canManageCohort = can(ctx, "manageCohort");
    const row = await loadCohort(tx, ctx, cohortId);
    if (!row || (row.status === "draft" && !canManageCohort)) throw notFound("cohort");
    const part = row.participations[0];
    const relations: Actor[] = part ? ["participant", part.role] : [];
    const isInside = can(ctx, "viewCohortPeople", relations);
    const crowds = isInside ? await crowdsOf(tx, ctx, cohortId, canManageCohort) : [];
    const organizing = canManageCohort ? await organizingOf(tx, ctx, row, crowds) : null;
    const mine = part && {
      role: part.role,
      conduct: conductToAccept(row.program, part.conductVersion),
      pairings: await myPairings(tx, ctx, cohortId),
      requests: row.pairingWay === "organizer" ? [] : await myRequests(tx, ctx, cohortId),
      canAskMentor:
        row.pairingWay !== "organizer" &&
        (row.status === "enrolling" || row.status === "active") &&
        can(ctx, "askMentor", relations),
      intake:
        row.mentorsPerGroup === 0 ? null : part.intake?.filledAt ? ("told" as const) : ("open" as const),
    };
    const { id, name, status, timeZone, groupSize, mentorsPerGroup, defaultCapacity, sessions, program } =
      row;
    return {
      id,
      name,
      status,
      timeZone,
      groupSize,
      mentorsPerGroup,
      defaultCapacity,
      archived: row.archivedAt !== null,
      days: daysOf(row),
      newApplications: row._count.applications,
      program: { id: program.id, name: program.name, summary: program.summary },
      sessions: isInside ? sessions : [],
      crowds,
      mine: mine ?? null,
      organizing,
      canManageCohort,
    };
  });
}

const loadCohort = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.cohort.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    include: {
      _count: { select: { applications: { where: { state: "new", confirmedAt: { not: null } } } } },
      program: {
        select: {
          id: true,
          name: true,
          summary: true,
          conductVersion: true,
          codeOfConduct: true,
          confidentialityRule: true,
        },
      },
      participations: {
        where: { orgId: ctx.orgId, membershipId: ctx.membershipId, leftAt: null },
        select: { role: true, conductVersion: true, intake: { select: { filledAt: true } } },
      },
      sessions: {
        select: {
          id: true,
          number: true,
          title: true,
          startsAt: true,
          endsAt: true,
          place: true,
          status: true,
        },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      },
    },
  });

type Texts = { conductVersion: number; codeOfConduct: string; confidentialityRule: string };

function conductToAccept({ conductVersion, ...texts }: Texts, accepted: number | null) {
  if (accepted === conductVersion) return null;
  const { codeOfConduct, confidentialityRule } = texts;
  return { version: conductVersion, codeOfConduct, confidentialityRule, acceptedBefore: accepted !== null };
}

type Organized = { id: string; status: CohortStatus; mentorsPerGroup: number; sessions: readonly unknown[] };

async function organizingOf(tx: Tx, ctx: OrgContext, cohort: Organized, crowds: readonly RoleCrowd[]) {
  const pairings = await pairingSummary(tx, ctx, cohort.id);
  const sum = (count: (crowd: RoleCrowd) => number) => crowds.reduce((all, crowd) => all + count(crowd), 0);
  const facts: CohortFacts = {
    status: cohort.status,
    people: sum((crowd) => crowd.total),
    joined: sum((crowd) => crowd.joined),
    invited: sum((crowd) => crowd.invited),
    mentors: sum((crowd) => (crowd.role === "mentor" ? crowd.total : 0)),
    sessions: cohort.sessions.length,
    unpaired: pairings.unpaired,
    pairs: cohort.mentorsPerGroup > 0,
  };
  const promises = await followUpCounts(tx, ctx, cohort.id);
  return { facts, steps: cohortSteps(facts), pairings, promises };
}

export type NewCohort = {
  programId: string;
  programName: string;
  suggestedName: string;
  timeZone: string;
  groupSize: number;
  mentorsPerGroup: number;
};

/** What the form for a new cohort begins with. Organizers only. Throws `not_found`. */
export function newCohort(ctx: OrgContext, programId: string): Promise<NewCohort> {
  return withOrg(ctx, async (tx) => {
    if (!isId(programId)) throw notFound("program");
    const program = await tx.program.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: programId }, archivedAt: null, isTemplate: false },
      select: { name: true, groupSize: true, mentorsPerGroup: true },
    });
    if (!program) throw notFound("program");
    authorize(ctx, "manageCohort");
    const { name, ...sizes } = program;
    const suggestedName = suggestCohortName(now(), ctx.orgTimeZone);
    return { programId, programName: name, suggestedName, timeZone: ctx.orgTimeZone, ...sizes };
  });
}
