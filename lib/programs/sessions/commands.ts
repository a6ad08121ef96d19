import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict } from "@/lib/errors";
import { loadSession, lockProgram, renumberSessions } from "@/lib/programs/order";
import { insertedAt, moved } from "@/lib/programs/rules";
import type {
  AddProgramSession,
  EditProgramSession,
  MoveProgramSession,
  ProgramSessionInput,
} from "@/lib/programs/sessions/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Adds a session at the end of a program's plan. */
export function addProgramSession(
  ctx: OrgContext,
  input: AddProgramSession,
  key?: RequestKey,
): Promise<{ programSessionId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, title, minutes } = input;
    await lockProgram(tx, ctx, programId);
    authorize(ctx, "manageProgram");
    const position =
      1 + (await tx.programSession.count({ where: { orgId: ctx.orgId, programId, removedAt: null } }));
    const id = newId();
    await tx.programSession.create({ data: { orgId: ctx.orgId, id, programId, position, title, minutes } });
    await recordAudit(tx, ctx, "addProgramSession", "ProgramSession", id);
    return { programSessionId: id };
  });
}

/** Changes the title and length (minutes) of a session of the plan. Throws `not_found`. */
export function editProgramSession(
  ctx: OrgContext,
  input: EditProgramSession,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { title, minutes } = input;
    await lockProgram(tx, ctx, input.programId);
    const { session } = await loadSession(tx, ctx, input);
    authorize(ctx, "manageProgram");
    await tx.programSession.update({
      where: { orgId_id: { orgId: ctx.orgId, id: session.id } },
      data: { title, minutes },
    });
    await recordAudit(tx, ctx, "editProgramSession", "ProgramSession", session.id);
    return undefined;
  });
}

/** Moves a session one place up or down; the prompts that follow it come along. Throws `not_found`. */
export function moveProgramSession(
  ctx: OrgContext,
  input: MoveProgramSession,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await lockProgram(tx, ctx, input.programId);
    const { session, ids } = await loadSession(tx, ctx, input);
    authorize(ctx, "manageProgram");
    await renumberSessions(tx, ctx, input.programId, moved(ids, session.id, input.direction));
    await recordAudit(tx, ctx, "moveProgramSession", "ProgramSession", session.id);
    return undefined;
  });
}

/** Takes a session, and the prompts that follow it, out of the plan. Throws `not_found`, `conflict` for the last one. */
export function removeProgramSession(
  ctx: OrgContext,
  input: ProgramSessionInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId } = input;
    await lockProgram(tx, ctx, programId);
    const { session, ids } = await loadSession(tx, ctx, input);
    authorize(ctx, "manageProgram");
    if (session.removedAt) return undefined;
    if (ids.length === 1) throw conflict("This is the last session of the program. Add another one first.");
    const removedAt = now();
    await tx.programSession.update({
      where: { orgId_id: { orgId: ctx.orgId, id: session.id } },
      data: { removedAt },
    });
    await tx.programPrompt.updateMany({
      where: { orgId: ctx.orgId, programId, afterSession: session.position, removedAt: null },
      data: { removedAt },
    });
    const rest = ids.filter((id) => id !== session.id);
    await renumberSessions(tx, ctx, programId, rest);
    await recordAudit(tx, ctx, "removeProgramSession", "ProgramSession", session.id);
    return undefined;
  });
}

/** Puts a removed session back where it was, with the prompts that went with it. Throws `not_found`. */
export function restoreProgramSession(
  ctx: OrgContext,
  input: ProgramSessionInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId } = input;
    await lockProgram(tx, ctx, programId);
    const { session, ids } = await loadSession(tx, ctx, input);
    authorize(ctx, "manageProgram");
    if (!session.removedAt) return undefined;
    const order = insertedAt(ids, session.id, session.position);
    const { orgId } = ctx;
    await renumberSessions(tx, ctx, programId, order);
    await tx.programPrompt.updateMany({
      where: { orgId, programId, afterSession: session.position, removedAt: session.removedAt },
      data: { removedAt: null, afterSession: order.indexOf(session.id) + 1 },
    });
    await tx.programSession.update({
      where: { orgId_id: { orgId, id: session.id } },
      data: { removedAt: null },
    });
    await recordAudit(tx, ctx, "restoreProgramSession", "ProgramSession", session.id);
    return undefined;
  });
}
