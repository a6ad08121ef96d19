import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { lockCohort } from "@/lib/cohorts/archive/queries";
import type { SeasonPlanChangeKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { type Tx, withOrg } from "@/lib/db/unit";
import { inThread } from "@/lib/engines/thread";
import { conflict, notFound } from "@/lib/errors";
import { togetherIn } from "@/lib/seating/rules";
import { readPlan, readSeason } from "@/lib/seating/season/queries";
import { isOpen, noPlan, plannedGroups, withMove, withSwap } from "@/lib/seating/season/rules";
import type { CohortSeating, MovePlanned, Plan, SetGroupSizes, UndoPlan } from "@/lib/seating/season/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

type Change = { plan: Plan; before: Plan; kind: SeasonPlanChangeKind; undone?: boolean; subjectId?: string };

async function keepPlan(tx: Tx, ctx: OrgContext, cohortId: string, change: Change): Promise<void> {
  const data = {
    id: newId(),
    plan: change.plan,
    before: change.before,
    kind: change.kind,
    undone: change.undone ?? false,
    subjectId: change.subjectId ?? null,
    changedAt: now(),
  };
  const where = { orgId_cohortId: { orgId: ctx.orgId, cohortId } };
  await tx.seasonPlan.upsert({ where, create: { orgId: ctx.orgId, cohortId, ...data }, update: data });
}

/** Keeps a plan that follows from the seating of an evening; its last change stays the one that can be undone. */
export async function keepRounds(tx: Tx, ctx: OrgContext, cohortId: string, plan: Plan): Promise<void> {
  await tx.seasonPlan.update({ where: { orgId_cohortId: { orgId: ctx.orgId, cohortId } }, data: { plan } });
}

async function lockForPlan(tx: Tx, ctx: OrgContext, cohortId: string): Promise<void> {
  const { archivedAt } = await lockCohort(tx, ctx, cohortId);
  authorize(ctx, "planSeason");
  if (archivedAt) throw conflict("This cohort is archived. Take it out of the archive first.");
}

/** What the thread is asked, and how many evenings are to be planned. */
async function askPlan(tx: Tx, ctx: OrgContext, cohortId: string) {
  await lockForPlan(tx, ctx, cohortId);
  const stored = await readPlan(tx, ctx, cohortId);
  const { known } = await readSeason(tx, ctx, cohortId);
  const at = now();
  const evenings = known.evenings.filter((evening) => isOpen(evening, at)).length;
  if (evenings === 0) throw conflict("Every evening is seated or over, so there is nothing to plan.");
  if (known.people.length === 0)
    throw conflict("Nobody takes part in this cohort yet, so there is nobody to plan for.");
  return {
    evenings,
    season: { known, at, seed: stored ? Math.floor(at.getTime() / 1000) % 1_000_000_007 : 1 },
  };
}

/**
 * Plans who sits with whom at every evening that is not seated yet, from the seats of those before. An earlier plan of them is
 * replaced, and can be brought back. The search runs in a thread of its own between two units of work, so that it holds up
 * neither the server nor the cohort; what changes meanwhile is told like any other change since. Throws `not_found`, `conflict`
 * where there is no evening to come or nobody to seat.
 */
export async function planSeason(
  ctx: OrgContext,
  input: CohortSeating,
  key?: RequestKey,
): Promise<{ evenings: number }> {
  const { evenings, season } = await withOrg(ctx, (tx) => askPlan(tx, ctx, input.cohortId));
  const plan = await inThread("season", season);
  return onceInOrg(ctx, key, async (tx) => {
    await lockForPlan(tx, ctx, input.cohortId);
    const stored = await readPlan(tx, ctx, input.cohortId, "lock");
    await keepPlan(tx, ctx, input.cohortId, { plan, before: stored?.plan ?? noPlan, kind: "plan" });
    await recordAudit(tx, ctx, "planSeason", "Cohort", input.cohortId);
    return { evenings };
  });
}

/**
 * Moves somebody to another group of a planned evening, to a new one or out of it, or lets two change places. Throws `not_found`,
 * `conflict` where the evening is not planned, is seated, or somebody in the group is to be kept apart from them.
 */
export function movePlanned(ctx: OrgContext, input: MovePlanned, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSession(tx, ctx, input.sessionId);
    authorize(ctx, "planSeason", session.relations);
    await lockForPlan(tx, ctx, session.cohortId);
    const stored = await readPlan(tx, ctx, session.cohortId, "lock");
    const groups = stored && plannedGroups(stored.plan, session.id);
    const { known } = await readSeason(tx, ctx, session.cohortId);
    const evening = known.evenings.find(({ id }) => id === session.id);
    if (!stored || !groups || !evening || !isOpen(evening, now()))
      throw conflict("This evening is seated by now, or it is not planned. The page shows how it stands.");
    if (!known.people.some(({ id }) => id === input.personId)) throw notFound("person");
    const other = input.to.startsWith("swap:") ? input.to.slice(5) : null;
    const moved = other
      ? withSwap(groups, input.personId, other)
      : withMove(groups, input.personId, input.to);
    if (!moved) throw notFound("group");
    const were = togetherIn(groups, known.apart);
    if (togetherIn(moved, known.apart).some((pair) => !were.includes(pair)))
      throw conflict("Two people in that group cannot sit together, so nothing was changed.");
    const rounds = stored.plan.rounds.map((round) =>
      round.session === session.id ? { ...round, groups: moved.filter((group) => group.length > 0) } : round,
    );
    await keepPlan(tx, ctx, session.cohortId, {
      plan: { ...stored.plan, rounds },
      before: stored.plan,
      kind: other ? "swap" : "move",
      subjectId: input.personId,
    });
    await recordAudit(tx, ctx, "movePlanned", "Session", session.id);
    return undefined;
  });
}

/** Takes the last change of a plan back; undoing once more does it again. Throws `conflict` where something was changed since. */
export function undoPlan(ctx: OrgContext, input: UndoPlan, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await lockForPlan(tx, ctx, input.cohortId);
    const stored = await readPlan(tx, ctx, input.cohortId, "lock");
    if (stored?.change.id !== input.changeId)
      throw conflict("The plan has been changed since, so nothing was undone. Please look at it again.");
    const { plan, before, change } = stored;
    await keepPlan(tx, ctx, input.cohortId, {
      ...{ plan: before, before: plan, kind: change.kind, undone: !change.undone },
      ...(change.subjectId ? { subjectId: change.subjectId } : {}),
    });
    await recordAudit(tx, ctx, "undoPlan", "Cohort", input.cohortId);
    return undefined;
  });
}

/** Says how large groups are, and whether mentors sit with their own mentees. What is planned stays until it is planned again. */
export function setGroupSizes(ctx: OrgContext, input: SetGroupSizes, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, pairsTogether, ...sizes } = input;
    await lockForPlan(tx, ctx, cohortId);
    await tx.cohort.update({
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      data: { ...sizes, pairsTogether: pairsTogether === "yes" },
    });
    await recordAudit(tx, ctx, "setGroupSizes", "Cohort", cohortId);
    return undefined;
  });
}
