import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, ParticipationRole, SeasonPlanChangeKind } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { readApart } from "@/lib/safety/blocks/queries";
import { againSentence, leastSentence, meetingsOf, othersMet } from "@/lib/seating/met/rules";
import {
  againIn,
  type Changes,
  changesSince,
  type Evening,
  isOpen,
  isSeated,
  type Known,
  plannedGroups,
  sizeOf,
} from "@/lib/seating/season/rules";
import { type Plan, planSchema } from "@/lib/seating/season/schema";
import type { OrgContext } from "@/lib/tenancy/context";

type CohortRow = {
  id: string;
  name: string;
  status: CohortStatus;
  /** IANA zone. */
  timeZone: string;
  archived: boolean;
  groupSize: number;
  groupSizeMin: number | null;
  groupSizeMax: number | null;
  pairsTogether: boolean;
};

type PlanChange = {
  id: string;
  kind: SeasonPlanChangeKind;
  undone: boolean;
  subjectId: string | null;
  changedAt: Date;
};
export type StoredPlan = { plan: Plan; before: Plan; change: PlanChange };

type PlanRow = PlanChange & { plan: unknown; before: unknown };

/** A cohort's plan, or null. `lock` lets changes of it wait for each other. */
export async function readPlan(
  tx: Tx,
  ctx: OrgContext,
  cohortId: string,
  lock?: "lock",
): Promise<StoredPlan | null> {
  const [row] = await tx.$queryRaw<PlanRow[]>`
    select "id", "kind", "undone", "subjectId", "changedAt", "plan", "before" from "SeasonPlan"
    where "orgId" = ${ctx.orgId}::uuid and "cohortId" = ${cohortId}::uuid
    ${lock ? Prisma.sql`for update` : Prisma.empty}`;
  if (!row) return null;
  const { plan, before, ...change } = row;
  return { plan: planSchema.parse(plan), before: planSchema.parse(before), change };
}

type Participant = { id: string; membershipId: string; name: string; role: ParticipationRole; gone: boolean };

/** Everybody who takes part or took part, mentors first, in the order of joining. */
export const readParticipants = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.$queryRaw<Participant[]>`
    select p."id", p."membershipId", m."name", p."role"::text as "role", (p."leftAt" is not null or m."status" = 'left') as "gone"
    from "Participation" p
    join lateral (select "name", "status" from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId" limit 1) m
      on true
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid
    order by p."role", p."id"`;

type EveningRow = Evening & { number: number; title: string };

export const readEvenings = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.$queryRaw<EveningRow[]>`
    select s."id", s."number", s."title", s."status", s."startsAt", s."endsAt",
      (select coalesce(jsonb_agg(g."people" order by g."number"), '[]') from (
        select g."number", jsonb_agg(x."participationId" order by x."id") as "people" from "Group" g
        join "Seat" x on x."orgId" = g."orgId" and x."groupId" = g."id" and x."participationId" is not null
        where g."orgId" = s."orgId" and g."sessionId" = s."id" group by g."id", g."number") g) as "groups",
      (select coalesce(jsonb_agg(a."participationId"), '[]') from "Attendance" a
        where a."orgId" = s."orgId" and a."sessionId" = s."id" and a."status" = 'absent') as "absent"
    from "Session" s where s."orgId" = ${ctx.orgId}::uuid and s."cohortId" = ${cohortId}::uuid
    order by s."startsAt", s."id"`;

type Pair = [string, string];

const readCohort = async (tx: Tx, ctx: OrgContext, cohortId: string) => {
  const [row] = await tx.$queryRaw<(CohortRow & { pairs: Pair[] })[]>`
    select c."id", c."name", c."status", c."timeZone", c."archivedAt" is not null as "archived", c."groupSize",
      c."groupSizeMin", c."groupSizeMax", c."pairsTogether",
      (select coalesce(jsonb_agg(jsonb_build_array(x."mentorId", x."menteeId") order by x."id"), '[]') from "Pairing" x
        where x."orgId" = c."orgId" and x."cohortId" = c."id" and x."status" = 'active') as "pairs"
    from "Cohort" c where c."orgId" = ${ctx.orgId}::uuid and c."id" = ${cohortId}::uuid`;
  if (!row) throw notFound("cohort");
  return row;
};

export type ReadSeason = {
  cohort: CohortRow;
  participants: Participant[];
  evenings: EveningRow[];
  known: Known;
};

/** What a season is planned from, in four statements. Inside the unit of work of an organizer. Throws `not_found`. */
export async function readSeason(tx: Tx, ctx: OrgContext, cohortId: string): Promise<ReadSeason> {
  const { pairs, ...cohort } = await readCohort(tx, ctx, cohortId);
  const participants = await readParticipants(tx, ctx, cohortId);
  const evenings = await readEvenings(tx, ctx, cohortId);
  const people = participants.filter(({ gone }) => !gone).map(({ id, role }) => ({ id, role }));
  const there = new Set(people.map(({ id }) => id));
  const known: Known = {
    people,
    evenings,
    size: sizeOf(cohort),
    pairs: cohort.pairsTogether ? pairs.filter((pair) => pair.every((id) => there.has(id))) : [],
    apart: await readApart(tx, cohortId),
  };
  return { cohort, participants, evenings, known };
}

/** held: has begun, with people in groups. seated: is seated ahead of time. planned, open: to come. none: over, nobody was seated. */
export type Stand = "held" | "seated" | "planned" | "open" | "none" | "cancelled";

export type SeasonEvening = Pick<EveningRow, "id" | "number" | "title" | "startsAt" | "endsAt"> & {
  stand: Stand;
  /** As they sat or are to sit: places in the list of people. */
  groups: number[][];
  /** How many pairs of it have sat, or are to sit, together at an earlier evening. */
  again: number;
};

type SeasonPerson = {
  id: string;
  membershipId: string;
  name: string;
  role: ParticipationRole;
  /** Has left; they stand in the list for the evenings they were at. */
  gone: boolean;
};

export type SeasonSeating = {
  cohort: CohortRow;
  people: SeasonPerson[];
  evenings: SeasonEvening[];
  /** The plan's last change; null where nothing was ever planned. */
  change: (PlanChange & { name: string | null }) | null;
  changes: Changes | null;
  /** Two sentences: how many everyone meets, and how many meet again. */
  sentence: string;
  againSentence: string;
  canPlan: boolean;
};

/** A cohort's season at a glance: who sat, sits and is to sit with whom. Organizers only. Throws `not_found`. */
export function seasonSeating(ctx: OrgContext, cohortId: string): Promise<SeasonSeating> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "planSeason");
    if (!isId(cohortId)) throw notFound("cohort");
    const { cohort, participants, evenings, known } = await readSeason(tx, ctx, cohortId);
    const stored = await readPlan(tx, ctx, cohortId);
    const at = now();
    const shown = evenings.map((evening) => ({ evening, ...standing(evening, stored?.plan ?? null, at) }));
    const rounds = shown.map(({ groups }) => groups);
    const ids = known.people.map(({ id }) => id);
    const planned = shown.some(({ stand }) => stand === "planned");
    const places = new Map(participants.map(({ id }, place) => [id, place]));
    const seen = shown.map(({ evening: { id, number, title, startsAt, endsAt }, stand, groups }, round) => ({
      ...{ id, number, title, startsAt, endsAt, stand },
      groups: groups.map((group) => group.flatMap((person) => places.get(person) ?? [])),
      again: againIn(groups, rounds.slice(0, round).flat(), known.pairs),
    }));
    const again = seen.reduce((sum, evening) => sum + (evening.stand === "planned" ? evening.again : 0), 0);
    return {
      cohort,
      people: participants,
      evenings: seen,
      change: stored && {
        ...stored.change,
        name: participants.find(({ id }) => id === stored.change.subjectId)?.name ?? null,
      },
      changes: stored && changesSince(stored.plan, known, at),
      sentence: leastSentence(othersMet(meetingsOf(ids, rounds)), planned ? "by the end" : "so far"),
      againSentence: planned ? againSentence(again, stored?.plan.bound ?? 0) : "",
      canPlan: !cohort.archived && ids.length > 0 && evenings.some((evening) => isOpen(evening, at)),
    };
  });
}

function standing(evening: Evening, plan: Plan | null, at: Date): { stand: Stand; groups: string[][] } {
  if (evening.status === "cancelled") return { stand: "cancelled", groups: [] };
  if (isSeated(evening)) return { stand: evening.startsAt <= at ? "held" : "seated", groups: evening.groups };
  if (!isOpen(evening, at)) return { stand: "none", groups: [] };
  const groups = (plan && plannedGroups(plan, evening.id)) ?? [];
  return { stand: groups.length > 0 ? "planned" : "open", groups };
}
