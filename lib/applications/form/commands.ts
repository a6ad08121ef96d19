import type { AddQuestion, EditQuestion, MoveQuestion, QuestionInput } from "@/lib/applications/form/schema";
import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { lockCohort } from "@/lib/cohorts/archive/queries";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { moved } from "@/lib/programs/rules";
import type { OrgContext } from "@/lib/tenancy/context";

const MOST_QUESTIONS = 40;

/** Adds a question at the end of a cohort's form. Throws `not_found`, `conflict` for a form that is full. */
export function addQuestion(
  ctx: OrgContext,
  input: AddQuestion,
  key?: RequestKey,
): Promise<{ questionId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, ...data } = input;
    await lockCohort(tx, ctx, cohortId);
    authorize(ctx, "manageCohort");
    const ids = await asked(tx, ctx, cohortId);
    if (ids.length >= MOST_QUESTIONS)
      throw conflict(`A form holds ${MOST_QUESTIONS} questions; nobody answers more.`);
    const questionId = newId();
    const position = ids.length + 1;
    await tx.formQuestion.create({ data: { ...data, orgId, id: questionId, cohortId, position } });
    await recordAudit(tx, ctx, "addQuestion", "FormQuestion", questionId);
    return { questionId };
  });
}

/** Changes a question. Answers keep the wording they were given to. Throws `not_found`. */
export function editQuestion(ctx: OrgContext, input: EditQuestion, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId: _, questionId, ...data } = input;
    await hold(tx, ctx, input);
    await tx.formQuestion.update({ where: { orgId_id: { orgId: ctx.orgId, id: questionId } }, data });
    await recordAudit(tx, ctx, "editQuestion", "FormQuestion", questionId);
    return undefined;
  });
}

/** Moves a question one place up or down. Throws `not_found`. */
export function moveQuestion(ctx: OrgContext, input: MoveQuestion, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, questionId, direction } = input;
    await hold(tx, ctx, input);
    await number(tx, ctx, moved(await asked(tx, ctx, cohortId), questionId, direction));
    await recordAudit(tx, ctx, "moveQuestion", "FormQuestion", questionId);
    return undefined;
  });
}

/** Takes a question out of the form; it can be put back, and its answers stay. Throws `not_found`. */
export function removeQuestion(ctx: OrgContext, input: QuestionInput, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, questionId } = input;
    if ((await hold(tx, ctx, input)).removedAt) return undefined;
    await tx.formQuestion.update({
      where: { orgId_id: { orgId: ctx.orgId, id: questionId } },
      data: { removedAt: now() },
    });
    await number(tx, ctx, await asked(tx, ctx, cohortId));
    await recordAudit(tx, ctx, "removeQuestion", "FormQuestion", questionId);
    return undefined;
  });
}

/** Puts a removed question back, at the end. Throws `not_found`. */
export function restoreQuestion(ctx: OrgContext, input: QuestionInput, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { cohortId, questionId } = input;
    if (!(await hold(tx, ctx, input)).removedAt) return undefined;
    const position = (await asked(tx, ctx, cohortId)).length + 1;
    await tx.formQuestion.update({
      where: { orgId_id: { orgId: ctx.orgId, id: questionId } },
      data: { removedAt: null, position },
    });
    await recordAudit(tx, ctx, "restoreQuestion", "FormQuestion", questionId);
    return undefined;
  });
}

async function hold(tx: Tx, ctx: OrgContext, { cohortId, questionId }: QuestionInput) {
  await lockCohort(tx, ctx, cohortId);
  authorize(ctx, "manageCohort");
  const question = await tx.formQuestion.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: questionId }, cohortId },
    select: { removedAt: true },
  });
  if (!question) throw notFound("question");
  return question;
}

/** The ids of a form's questions, in order. */
async function asked(tx: Tx, ctx: OrgContext, cohortId: string): Promise<string[]> {
  const rows = await tx.formQuestion.findMany({
    where: { orgId: ctx.orgId, cohortId, removedAt: null },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id }) => id);
}

async function number(tx: Tx, ctx: OrgContext, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update "FormQuestion" q set "position" = n.position
    from unnest(${[...ids]}::uuid[]) with ordinality n (id, position)
    where q."orgId" = ${ctx.orgId}::uuid and q."id" = n.id`;
}
