import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { hoursOf, meant } from "@/lib/intake/hours/rules";
import { holdMyPart, type MyPart } from "@/lib/intake/mine/commands";
import { type IntakeStep, intakeSteps } from "@/lib/intake/rules";
import type { SaveAbout, SaveHours, SaveTopics } from "@/lib/intake/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Whether every step is saved by now. */
type Saved = { filled: boolean };

/**
 * What somebody offers or looks for in their cohort. Topics that are off the list by now are passed over. Throws `not_found`,
 * `forbidden` for who does not take part, `conflict` once the season is over.
 */
export function saveTopics(ctx: OrgContext, input: SaveTopics, key?: RequestKey): Promise<Saved> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const mine = await holdMyPart(tx, ctx, input.cohortId);
    const list = await tx.matchingTopic.findMany({
      where: { orgId, programId: mine.programId, removedAt: null },
      select: { id: true },
    });
    const known = new Set(list.map(({ id }) => id));
    await tx.intakeTopic.deleteMany({
      where: { orgId, participationId: mine.id, topicId: { in: [...known] } },
    });
    await tx.intakeTopic.createMany({
      data: input.topics
        .filter(({ topicId }) => known.has(topicId))
        .map((topic) => ({ ...topic, orgId, participationId: mine.id })),
    });
    return saveStep(tx, ctx, mine, "topics", {});
  });
}

/** What somebody does, and hopes for. Throws as `saveTopics`. */
export function saveAbout(ctx: OrgContext, input: SaveAbout, key?: RequestKey): Promise<Saved> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, ...said } = input;
    return saveStep(tx, ctx, await holdMyPart(tx, ctx, cohortId), "about", said);
  });
}

/** When somebody has time; of a mentor also for how many mentees, which leaves pairings that exist alone. Throws as `saveTopics`. */
export function saveHours(ctx: OrgContext, input: SaveHours, key?: RequestKey): Promise<Saved> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, timeZone, capacity, ...ticked } = input;
    const mine = await holdMyPart(tx, ctx, cohortId);
    if (mine.role === "mentor" && capacity !== null && capacity !== mine.capacity) {
      await tx.participation.update({
        where: { orgId_id: { orgId: ctx.orgId, id: mine.id } },
        data: { capacity },
      });
      await recordAudit(tx, ctx, "changeCapacity", "Participation", mine.id);
    }
    return saveStep(tx, ctx, mine, "hours", { timeZone, hours: hoursOf(meant(ticked)) });
  });
}

type Said = Partial<Omit<SaveAbout, "cohortId">> & { timeZone?: string; hours?: number[] };

async function saveStep(tx: Tx, ctx: OrgContext, mine: MyPart, step: IntakeStep, said: Said): Promise<Saved> {
  const { orgId } = ctx;
  const where = { orgId_participationId: { orgId, participationId: mine.id } };
  const before = await tx.intake.findUnique({ where, select: { steps: true, filledAt: true } });
  const steps = intakeSteps.filter((each) => each === step || before?.steps.includes(each));
  const filled = steps.length === intakeSteps.length;
  const at = now();
  const row = { ...said, steps, filledAt: before?.filledAt ?? (filled ? at : null), updatedAt: at };
  if (before) await tx.intake.update({ where, data: row });
  else await tx.intake.create({ data: { ...row, orgId, participationId: mine.id } });
  await recordAudit(tx, ctx, "saveIntake", "Participation", mine.id);
  return { filled };
}
