import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid, notFound } from "@/lib/errors";
import { lockProgram } from "@/lib/programs/order";
import type { AddProgramPrompt, EditProgramPrompt, ProgramPromptInput } from "@/lib/programs/prompts/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Adds a prompt to follow one of the plan's sessions. Throws `not_found`, `invalid` on `afterSession`. */
export function addProgramPrompt(
  ctx: OrgContext,
  input: AddProgramPrompt,
  key?: RequestKey,
): Promise<{ promptId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, afterSession, text, audience } = input;
    await lockProgram(tx, ctx, programId);
    authorize(ctx, "manageProgram");
    await checkSession(tx, ctx, programId, afterSession);
    const promptId = newId();
    await tx.programPrompt.create({
      data: { orgId: ctx.orgId, id: promptId, programId, afterSession, text, audience },
    });
    await recordAudit(tx, ctx, "addProgramPrompt", "ProgramPrompt", promptId);
    return { promptId };
  });
}

/** Changes a prompt of the plan. Throws `not_found`, `invalid` on `afterSession`. */
export function editProgramPrompt(
  ctx: OrgContext,
  input: EditProgramPrompt,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, afterSession, text, audience } = input;
    const prompt = await loadPrompt(tx, ctx, input);
    authorize(ctx, "manageProgram");
    await checkSession(tx, ctx, programId, afterSession);
    await tx.programPrompt.update({
      where: { orgId_id: { orgId: ctx.orgId, id: prompt.id } },
      data: { afterSession, text, audience },
    });
    await recordAudit(tx, ctx, "editProgramPrompt", "ProgramPrompt", prompt.id);
    return undefined;
  });
}

/** Takes a prompt out of the plan; it can be put back. Throws `not_found`. */
export function removeProgramPrompt(
  ctx: OrgContext,
  input: ProgramPromptInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const prompt = await loadPrompt(tx, ctx, input);
    authorize(ctx, "manageProgram");
    if (prompt.removedAt) return undefined;
    await tx.programPrompt.update({
      where: { orgId_id: { orgId: ctx.orgId, id: prompt.id } },
      data: { removedAt: now() },
    });
    await recordAudit(tx, ctx, "removeProgramPrompt", "ProgramPrompt", prompt.id);
    return undefined;
  });
}

/** Puts a removed prompt back, after the last session where the plan has become shorter. Throws `not_found`. */
export function restoreProgramPrompt(
  ctx: OrgContext,
  input: ProgramPromptInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const prompt = await loadPrompt(tx, ctx, input);
    authorize(ctx, "manageProgram");
    const sessions = await countSessions(tx, ctx, input.programId);
    await tx.programPrompt.update({
      where: { orgId_id: { orgId: ctx.orgId, id: prompt.id } },
      data: { removedAt: null, afterSession: Math.min(prompt.afterSession, sessions) },
    });
    await recordAudit(tx, ctx, "restoreProgramPrompt", "ProgramPrompt", prompt.id);
    return undefined;
  });
}

const countSessions = (tx: Tx, ctx: OrgContext, programId: string): Promise<number> =>
  tx.programSession.count({ where: { orgId: ctx.orgId, programId, removedAt: null } });

async function checkSession(tx: Tx, ctx: OrgContext, programId: string, afterSession: number): Promise<void> {
  if (afterSession <= (await countSessions(tx, ctx, programId))) return;
  const message = "The plan has no such session any more. Please choose another.";
  throw invalid(message, { afterSession: message });
}

async function loadPrompt(tx: Tx, ctx: OrgContext, { programId, promptId }: ProgramPromptInput) {
  await lockProgram(tx, ctx, programId);
  const prompt = await tx.programPrompt.findFirst({
    where: { orgId: ctx.orgId, id: promptId, programId },
    select: { id: true, afterSession: true, removedAt: true },
  });
  if (!prompt) throw notFound("prompt");
  return prompt;
}
