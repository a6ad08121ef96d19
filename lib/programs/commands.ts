import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { lockProgram } from "@/lib/programs/order";
import type { CreateProgram, EditConduct, EditProgram, ProgramId } from "@/lib/programs/schema";
import { councilTemplate } from "@/lib/programs/template";
import type { OrgContext } from "@/lib/tenancy/context";

/** A new program as a copy of the council template, under this name. */
export function createProgram(
  ctx: OrgContext,
  input: CreateProgram,
  key?: RequestKey,
): Promise<{ programId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "manageProgram");
    const programId = newId();
    const { key: template, sessions, prompts, ...rest } = councilTemplate;
    await tx.program.create({
      data: { ...rest, orgId: ctx.orgId, id: programId, name: input.name, template, createdAt: now() },
    });
    await copyTemplate(tx, ctx.orgId, programId);
    await recordAudit(tx, ctx, "createProgram", "Program", programId);
    return { programId };
  });
}

async function copyTemplate(tx: Tx, orgId: string, programId: string): Promise<void> {
  const sessions = councilTemplate.sessions.map((session, at) => ({
    ...session,
    id: newId(),
    position: at + 1,
  }));
  await tx.programSession.createMany({
    data: sessions.map(({ id, position, title, minutes }) => ({
      orgId,
      id,
      programId,
      position,
      title,
      minutes,
    })),
  });
  await tx.programItem.createMany({
    data: sessions.flatMap(({ id, items }) =>
      items.map((item, at) => ({ ...item, orgId, programSessionId: id, position: at + 1 })),
    ),
  });
  await tx.programPrompt.createMany({
    data: councilTemplate.prompts.map((prompt) => ({ ...prompt, orgId, id: newId(), programId })),
  });
}

/** Changes a program's name, summary and group sizes. Cohorts that exist keep theirs. */
export function editProgram(ctx: OrgContext, input: EditProgram, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, ...data } = input;
    await lockProgram(tx, ctx, programId);
    authorize(ctx, "manageProgram");
    await tx.program.update({ where: { orgId_id: { orgId: ctx.orgId, id: programId } }, data });
    await recordAudit(tx, ctx, "editProgram", "Program", programId);
    return undefined;
  });
}

/**
 * Changes the code of conduct and the confidentiality rule. Where a word really changed, the version rises, and everybody
 * who takes part is asked to accept the new texts.
 */
export function editConduct(ctx: OrgContext, input: EditConduct, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, codeOfConduct, confidentialityRule } = input;
    await lockProgram(tx, ctx, programId);
    authorize(ctx, "manageProgram");
    const { count } = await tx.program.updateMany({
      where: { orgId: ctx.orgId, id: programId, NOT: { codeOfConduct, confidentialityRule } },
      data: { codeOfConduct, confidentialityRule, conductVersion: { increment: 1 } },
    });
    if (count > 0) await recordAudit(tx, ctx, "editConduct", "Program", programId);
    return undefined;
  });
}

/** Puts a program away: no new cohorts, off the list; its cohorts go on. */
export function archiveProgram(ctx: OrgContext, input: ProgramId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await lockProgram(tx, ctx, input.programId);
    authorize(ctx, "manageProgram");
    await tx.program.updateMany({
      where: { orgId: ctx.orgId, id: input.programId, archivedAt: null },
      data: { archivedAt: now() },
    });
    await recordAudit(tx, ctx, "archiveProgram", "Program", input.programId);
    return undefined;
  });
}

/** Takes an archived program up again. */
export function restoreProgram(ctx: OrgContext, input: ProgramId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await lockProgram(tx, ctx, input.programId);
    authorize(ctx, "manageProgram");
    await tx.program.updateMany({
      where: { orgId: ctx.orgId, id: input.programId },
      data: { archivedAt: null },
    });
    await recordAudit(tx, ctx, "restoreProgram", "Program", input.programId);
    return undefined;
  });
}
