import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { lockCohort } from "@/lib/cohorts/archive/queries";
import { type CohortVerb, mayTake, stateWords, statusAfter } from "@/lib/cohorts/rules";
import type { CohortId, CreateCohort, EditCohort } from "@/lib/cohorts/schema";
import type { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { conflict, notFound } from "@/lib/errors";
import { lapseProposals } from "@/lib/pairings/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/** A new cohort of a program, as a draft. Throws `not_found`, `conflict` where the program is archived. */
export function createCohort(
  ctx: OrgContext,
  input: CreateCohort,
  key?: RequestKey,
): Promise<{ cohortId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const program = await tx.program.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: input.programId } },
      select: { archivedAt: true, isTemplate: true },
    });
    if (!program || program.isTemplate) throw notFound("program");
    authorize(ctx, "manageCohort");
    if (program.archivedAt)
      throw conflict("This program is archived. Take it up again before you start a cohort.");
    const cohortId = newId();
    await tx.cohort.create({ data: { ...input, orgId: ctx.orgId, id: cohortId, createdAt: now() } });
    await recordAudit(tx, ctx, "createCohort", "Cohort", cohortId);
    return { cohortId };
  });
}

/** Changes a cohort's name, zone, group sizes and default capacity. Sessions keep their instants. Throws `not_found`. */
export function editCohort(ctx: OrgContext, input: EditCohort, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, ...data } = input;
    await lockCohort(tx, ctx, cohortId);
    authorize(ctx, "manageCohort");
    await tx.cohort.update({ where: { orgId_id: { orgId: ctx.orgId, id: cohortId } }, data });
    await recordAudit(tx, ctx, "editCohort", "Cohort", cohortId);
    return undefined;
  });
}

/** Draft → enrolling: the cohort shows to everybody in it. Throws `not_found`, `conflict` from any other state. */
export const openEnrollment = (ctx: OrgContext, input: CohortId, key?: RequestKey): Promise<undefined> =>
  takeStep(ctx, input, "openEnrollment", () => ({}), key);

/** Draft or enrolling → active. Throws `not_found`, `conflict` from any other state. */
export const startCohort = (ctx: OrgContext, input: CohortId, key?: RequestKey): Promise<undefined> =>
  takeStep(ctx, input, "startCohort", () => ({ startedAt: now() }), key);

/** Active → completed; proposals nobody has answered lapse. Throws `not_found`, `conflict` from any other state. */
export const completeCohort = (ctx: OrgContext, input: CohortId, key?: RequestKey): Promise<undefined> =>
  takeStep(ctx, input, "completeCohort", () => ({ completedAt: now() }), key);

/** Completed → active. Throws `not_found`, `conflict` from any other state. */
export const reopenCohort = (ctx: OrgContext, input: CohortId, key?: RequestKey): Promise<undefined> =>
  takeStep(ctx, input, "reopenCohort", () => ({ completedAt: null }), key);

function takeStep(
  ctx: OrgContext,
  { cohortId }: CohortId,
  verb: CohortVerb,
  stamp: () => Prisma.CohortUncheckedUpdateInput,
  key: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { status, archivedAt } = await lockCohort(tx, ctx, cohortId);
    authorize(ctx, "manageCohort");
    if (archivedAt) throw conflict("This cohort is archived. Take it out of the archive first.");
    if (!mayTake(status, verb)) {
      throw conflict(
        `This cohort is ${stateWords[status].label.toLowerCase()} by now. The page shows how it stands.`,
      );
    }
    await tx.cohort.update({
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      data: { ...stamp(), status: statusAfter[verb] },
    });
    if (verb === "completeCohort") await lapseProposals(tx, { orgId: ctx.orgId, cohortId });
    if (verb !== "completeCohort") await emit(tx, ctx, "sessions.invite", { cohort: cohortId });
    await recordAudit(tx, ctx, verb, "Cohort", cohortId);
    return undefined;
  });
}
