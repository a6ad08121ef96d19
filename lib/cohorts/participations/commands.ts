import { noticePlaceFreed } from "@/lib/applications/waitlist/commands";
import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type {
  AcceptConduct,
  AddParticipant,
  ChangeCapacity,
  ParticipationInput,
} from "@/lib/cohorts/participations/schema";
import type { CohortStatus } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { endPairingsOf, holdParticipations, revivePairingsOf } from "@/lib/pairings/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Adds a member to a cohort as mentor or mentee, or brings back who left it. A mentor without a capacity takes the cohort's
 * default. Throws `not_found`, `conflict` in a completed cohort, `invalid` on `membershipId` or `role`.
 */
export function addParticipant(
  ctx: OrgContext,
  input: AddParticipant,
  key?: RequestKey,
): Promise<{ participationId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, membershipId, role } = input;
    const cohort = await lockCohort(tx, ctx, cohortId);
    authorize(ctx, "manageParticipation");
    if (cohort.status === "completed") throw conflict("This season is complete. Reopen it to add people.");
    const member = await tx.membership.findFirst({
      where: { orgId, id: membershipId, status: { not: "left" } },
      select: {
        participations: { where: { orgId, cohortId }, select: { id: true, role: true, leftAt: true } },
      },
    });
    if (!member) refuse("membershipId", "This person is not in your organization any more.");
    const before = member.participations[0];
    if (before && !before.leftAt)
      refuse("membershipId", `This person takes part as a ${before.role} already.`);
    const capacity = role === "mentor" ? (input.capacity ?? cohort.defaultCapacity) : null;
    if (before) {
      if (before.role !== role && (await hasHistory(tx, ctx, before.id))) {
        refuse(
          "role",
          `This person took part as a ${before.role} before, so that is the role to come back in.`,
        );
      }
      const where = { orgId_id: { orgId, id: before.id } };
      await tx.participation.update({ where, data: { role, capacity, leftAt: null } });
    }
    const participationId = before?.id ?? newId();
    if (!before) {
      const row = { orgId, id: participationId, cohortId, membershipId, role, capacity, createdAt: now() };
      await tx.participation.create({ data: row });
    }
    await emit(tx, ctx, "sessions.invite", { cohort: cohortId });
    await recordAudit(tx, ctx, "addParticipant", "Participation", participationId);
    return { participationId };
  });
}

function refuse(field: "membershipId" | "role", message: string): never {
  throw invalid(message, { [field]: message });
}

/** Whether other rows remember this participation in its role. */
async function hasHistory(tx: Tx, ctx: OrgContext, id: string): Promise<boolean> {
  const { orgId } = ctx;
  const pairings = await tx.pairing.count({ where: { orgId, OR: [{ mentorId: id }, { menteeId: id }] } });
  return pairings > 0 || (await tx.seat.count({ where: { orgId, participationId: id } })) > 0;
}

/** Changes how many mentees a mentor takes; what is paired or proposed stays. Throws `not_found`, `conflict` for a mentee. */
export function changeCapacity(ctx: OrgContext, input: ChangeCapacity, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { participationId, capacity } = input;
    const { role } = await holdParticipation(tx, ctx, input);
    authorize(ctx, "manageParticipation");
    if (role !== "mentor") throw conflict("Only mentors have a number of mentees.");
    await tx.participation.update({
      where: { orgId_id: { orgId: ctx.orgId, id: participationId } },
      data: { capacity },
    });
    await recordAudit(tx, ctx, "changeCapacity", "Participation", participationId);
    return undefined;
  });
}

/** Somebody leaves the cohort: what was said and sat stays, open pairings and proposals end. Throws `not_found`. */
export function removeParticipant(
  ctx: OrgContext,
  input: ParticipationInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { participationId } = input;
    const { leftAt: before } = await holdParticipation(tx, ctx, input);
    authorize(ctx, "manageParticipation");
    if (before) return undefined;
    const leftAt = now();
    await tx.participation.update({ where: { orgId_id: { orgId, id: participationId } }, data: { leftAt } });
    await endPairingsOf(tx, ctx, participationId, leftAt);
    await noticePlaceFreed(tx, ctx, input.cohortId);
    await recordAudit(tx, ctx, "removeParticipant", "Participation", participationId);
    return undefined;
  });
}

/** Takes a removal back, with the pairings that ended by it, where there is still room. Throws `not_found`, `conflict`. */
export function restoreParticipant(
  ctx: OrgContext,
  input: ParticipationInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, participationId } = input;
    const { leftAt, membershipLeft } = await holdParticipation(tx, ctx, input);
    authorize(ctx, "manageParticipation");
    if (!leftAt) return undefined;
    if (membershipLeft) throw conflict("This person has left the organization, so they cannot be put back.");
    await tx.participation.update({
      where: { orgId_id: { orgId, id: participationId } },
      data: { leftAt: null },
    });
    await revivePairingsOf(tx, { orgId, cohortId, participationId }, leftAt);
    await recordAudit(tx, ctx, "restoreParticipant", "Participation", participationId);
    return undefined;
  });
}

/**
 * A participant accepts the program's code of conduct and confidentiality rule. Throws `not_found`, `forbidden` for who
 * does not take part, `conflict` where the texts have changed since `version` was shown.
 */
export function acceptConduct(ctx: OrgContext, input: AcceptConduct, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const cohort = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: input.cohortId } },
      select: {
        program: { select: { conductVersion: true } },
        participations: {
          where: { orgId, membershipId: ctx.membershipId, leftAt: null },
          select: { id: true },
        },
      },
    });
    if (!cohort) throw notFound("cohort");
    const mine = cohort.participations[0];
    const relations: Actor[] = mine ? ["participant"] : [];
    authorize(ctx, "acceptConduct", relations);
    if (!mine) return undefined;
    const { conductVersion } = cohort.program;
    if (conductVersion !== input.version) {
      throw conflict("These texts were changed while you were reading. The page now shows the new ones.");
    }
    await tx.participation.update({
      where: { orgId_id: { orgId, id: mine.id } },
      data: { conductVersion, conductAcceptedAt: now() },
    });
    await recordAudit(tx, ctx, "acceptConduct", "Participation", mine.id);
    return undefined;
  });
}

async function lockCohort(tx: Tx, ctx: OrgContext, cohortId: string) {
  const [row] = await tx.$queryRaw<{ status: CohortStatus; defaultCapacity: number }[]>`
    select "status", "defaultCapacity" from "Cohort"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${cohortId}::uuid for no key update`;
  if (!row) throw notFound("cohort");
  return row;
}

async function holdParticipation(tx: Tx, ctx: OrgContext, input: ParticipationInput) {
  const where = { orgId: ctx.orgId, cohortId: input.cohortId };
  const [row] = await holdParticipations(tx, where, [input.participationId]);
  if (!row) throw notFound("person in this cohort");
  return row;
}
