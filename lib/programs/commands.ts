import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { lockProgram } from "@/lib/programs/order";
import type { EditConduct, EditProgram, ProgramId } from "@/lib/programs/schema";
import type { OrgContext } from "@/lib/tenancy/context";

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
