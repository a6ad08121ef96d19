import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize } from "@/lib/authz/policy";
import { parseLocal, toLocal } from "@/lib/calendar/when";
import { CalendarError } from "@/lib/calendar/zone";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { openPrompt } from "@/lib/prompts/queries";
import { dayBefore, fitsBetween, type PromptTimes, reminderOf } from "@/lib/prompts/reminding/rules";
import type { EditPrompt, PostPrompt, PromptId } from "@/lib/prompts/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Asks the mentees of a cohort (organizers), or one's own mentees (mentors). `opensAt` and `closesAt` are local times of the
 * cohort's zone. Throws `not_found`, `forbidden`, or `invalid` on `closesAt` or `remindAt`.
 */
export function postPrompt(ctx: OrgContext, input: PostPrompt, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: input.cohortId } },
      relationLoadStrategy: "join",
      include: { participations: { where: { membershipId: ctx.membershipId, leftAt: null } } },
    });
    if (!cohort) throw notFound("cohort");
    const mine = cohort.participations[0];
    const relations: Actor[] = mine ? ["participant", mine.role] : [];
    authorize(ctx, "postPrompt", relations);
    if (input.scope === "cohort") authorize(ctx, "askWholeCohort");
    else if (mine?.role !== "mentor") throw invalid("Only a mentor has mentees of their own to ask.");
    if (cohort.status === "completed") throw conflict("This cohort is completed; its prompts are closed.");
    const opensAt = readTime(input.opensAt, cohort.timeZone, "opensAt");
    const closesAt = readTime(input.closesAt, cohort.timeZone, "closesAt");
    mustCloseLater(closesAt, new Date(Math.max(opensAt.getTime(), now().getTime())));
    const session = await latestSeatedSession(tx, ctx, input.cohortId);
    if (input.audience === "group" && !session)
      throw invalid("No session has groups yet.", {
        audience: "Groups are there once a session has been seated.",
      });
    const id = newId();
    await tx.prompt.create({
      data: {
        orgId: ctx.orgId,
        id,
        cohortId: input.cohortId,
        authorId: ctx.membershipId,
        sessionId: session?.id ?? null,
        scope: input.scope,
        audience: input.audience,
        text: input.text,
        opensAt,
        closesAt,
        remindAt: remindAtOf(input, { opensAt, closesAt, createdAt: now() }, cohort.timeZone),
        createdAt: now(),
      },
    });
    const asked = await askedMemberships(tx, ctx, input, mine?.id ?? null);
    const notBefore = opensAt.toISOString();
    await emit(
      tx,
      ctx,
      "mail.prompt-opened",
      ...asked.map((membership) => ({ prompt: id, membership, notBefore })),
    );
    await recordAudit(tx, ctx, "postPrompt", "Prompt", id);
    return { id };
  });
}

/**
 * Changes the words, the closing time, or when people are reminded, as long as they were not. Throws `not_found`, `forbidden`, or
 * `invalid` on `closesAt` or `remindAt`.
 */
export function editPrompt(ctx: OrgContext, input: EditPrompt, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const prompt = await openPrompt(tx, ctx, input.promptId);
    authorize(ctx, "editPrompt", prompt.relations);
    const closesAt = readTime(input.closesAt, prompt.timeZone, "closesAt");
    mustCloseLater(closesAt, prompt.opensAt);
    const { timeZone, remindAt: before } = prompt;
    const chosen = input.reminder
      ? input
      : { reminder: reminderOf(prompt, timeZone), remindAt: before ? toLocal(before, timeZone) : "" };
    const remindAt = prompt.remindedAt ? before : remindAtOf(chosen, { ...prompt, closesAt }, timeZone);
    await tx.prompt.update({
      where: { orgId_id: { orgId: ctx.orgId, id: prompt.id } },
      data: { text: input.text, closesAt, remindAt },
    });
    await recordAudit(tx, ctx, "editPrompt", "Prompt", prompt.id);
    return undefined;
  });
}

/** Takes a prompt back that nobody has answered. Throws `conflict` once somebody has: then it can only be closed. */
export function withdrawPrompt(
  ctx: OrgContext,
  input: PromptId,
  key?: RequestKey,
): Promise<{ cohortId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    // An answer on its way in waits for this, and one that was faster is counted.
    await tx.$queryRaw`select from "Prompt" where "orgId" = ${ctx.orgId}::uuid and "id" = ${input.promptId}::uuid for update`;
    const prompt = await openPrompt(tx, ctx, input.promptId);
    authorize(ctx, "editPrompt", prompt.relations);
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      select prompt_answer_count(${prompt.id}::uuid)::int as count`;
    if (count > 0)
      throw conflict(
        "Somebody has answered already, and answers are never thrown away. You can close the prompt instead.",
      );
    await tx.prompt.delete({ where: { orgId_id: { orgId: ctx.orgId, id: prompt.id } } });
    await recordAudit(tx, ctx, "withdrawPrompt", "Prompt", prompt.id);
    return { cohortId: prompt.cohortId };
  });
}

function readTime(local: string, zone: string, field: string): Date {
  try {
    return parseLocal(local, zone);
  } catch (error) {
    if (error instanceof CalendarError) throw invalid(error.message, { [field]: error.message });
    throw error;
  }
}

function mustCloseLater(closesAt: Date, than: Date): void {
  const early = "It needs to close after it opens, and in the future.";
  if (closesAt <= than) throw invalid(early, { closesAt: early });
}

type Chosen = Pick<PostPrompt, "reminder" | "remindAt">;

function remindAtOf({ reminder = "dayBefore", remindAt = "" }: Chosen, times: PromptTimes, zone: string) {
  if (reminder === "none") return null;
  if (reminder === "dayBefore") return dayBefore(times, zone);
  const amiss = "Please choose a time between its opening and its closing.";
  if (!remindAt) throw invalid(amiss, { remindAt: amiss });
  const moment = readTime(remindAt, zone, "remindAt");
  if (!fitsBetween(moment, times)) throw invalid(amiss, { remindAt: amiss });
  return moment;
}

/** The session whose groups a group prompt speaks of: the last one that was seated and has begun. */
async function latestSeatedSession(
  tx: Tx,
  ctx: OrgContext,
  cohortId: string,
): Promise<{ id: string } | null> {
  return tx.session.findFirst({
    where: {
      orgId: ctx.orgId,
      cohortId,
      status: "scheduled",
      seatedAt: { not: null },
      startsAt: { lte: now() },
    },
    orderBy: { startsAt: "desc" },
    select: { id: true },
  });
}

async function askedMemberships(
  tx: Tx,
  ctx: OrgContext,
  input: PostPrompt,
  mentorId: string | null,
): Promise<string[]> {
  const paired =
    input.scope === "mentees" && mentorId
      ? { asMentee: { some: { mentorId, status: "active" as const } } }
      : {};
  const mentees = await tx.participation.findMany({
    where: { orgId: ctx.orgId, cohortId: input.cohortId, role: "mentee", leftAt: null, ...paired },
    select: { membershipId: true },
  });
  return mentees.map((mentee) => mentee.membershipId);
}
