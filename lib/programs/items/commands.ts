import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type {
  AddProgramItem,
  EditProgramItem,
  MoveProgramItem,
  ProgramItemInput,
} from "@/lib/programs/items/schema";
import { loadSession, lockProgram, renumberItems } from "@/lib/programs/order";
import { insertedAt, moved } from "@/lib/programs/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** Adds an item at the end of a planned session's agenda. Throws `not_found`. */
export function addProgramItem(
  ctx: OrgContext,
  input: AddProgramItem,
  key?: RequestKey,
): Promise<{ itemId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programSessionId, kind, text, minutes } = input;
    await lockProgram(tx, ctx, input.programId);
    await loadSession(tx, ctx, input);
    authorize(ctx, "manageProgram");
    const position = 1 + (await liveItems(tx, ctx, programSessionId)).length;
    const itemId = newId();
    await tx.programItem.create({
      data: { orgId: ctx.orgId, id: itemId, programSessionId, position, kind, text, minutes },
    });
    await recordAudit(tx, ctx, "addProgramItem", "ProgramItem", itemId);
    return { itemId };
  });
}

/** Changes an agenda item's kind, text and minutes. Throws `not_found`. */
export function editProgramItem(
  ctx: OrgContext,
  input: EditProgramItem,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { kind, text, minutes } = input;
    const item = await loadItem(tx, ctx, input);
    authorize(ctx, "manageProgram");
    await tx.programItem.update({
      where: { orgId_id: { orgId: ctx.orgId, id: item.id } },
      data: { kind, text, minutes },
    });
    await recordAudit(tx, ctx, "editProgramItem", "ProgramItem", item.id);
    return undefined;
  });
}

/** Moves an agenda item one place up or down. Throws `not_found`. */
export function moveProgramItem(
  ctx: OrgContext,
  input: MoveProgramItem,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const item = await loadItem(tx, ctx, input);
    authorize(ctx, "manageProgram");
    const ids = await liveItems(tx, ctx, input.programSessionId);
    await renumberItems(tx, ctx, input.programSessionId, moved(ids, item.id, input.direction));
    await recordAudit(tx, ctx, "moveProgramItem", "ProgramItem", item.id);
    return undefined;
  });
}

/** Takes an item off the agenda; it can be put back. Throws `not_found`. */
export function removeProgramItem(
  ctx: OrgContext,
  input: ProgramItemInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const item = await loadItem(tx, ctx, input);
    authorize(ctx, "manageProgram");
    if (item.removedAt) return undefined;
    await tx.programItem.update({
      where: { orgId_id: { orgId: ctx.orgId, id: item.id } },
      data: { removedAt: now() },
    });
    await renumberItems(tx, ctx, input.programSessionId, await liveItems(tx, ctx, input.programSessionId));
    await recordAudit(tx, ctx, "removeProgramItem", "ProgramItem", item.id);
    return undefined;
  });
}

/** Puts a removed item back where it was. Throws `not_found`. */
export function restoreProgramItem(
  ctx: OrgContext,
  input: ProgramItemInput,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const item = await loadItem(tx, ctx, input);
    authorize(ctx, "manageProgram");
    if (!item.removedAt) return undefined;
    const ids = await liveItems(tx, ctx, input.programSessionId);
    await tx.programItem.update({
      where: { orgId_id: { orgId: ctx.orgId, id: item.id } },
      data: { removedAt: null },
    });
    await renumberItems(tx, ctx, input.programSessionId, insertedAt(ids, item.id, item.position));
    await recordAudit(tx, ctx, "restoreProgramItem", "ProgramItem", item.id);
    return undefined;
  });
}

async function liveItems(tx: Tx, ctx: OrgContext, programSessionId: string): Promise<string[]> {
  const rows = await tx.programItem.findMany({
    where: { orgId: ctx.orgId, programSessionId, removedAt: null },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => row.id);
}

async function loadItem(tx: Tx, ctx: OrgContext, input: ProgramItemInput) {
  const { programId, programSessionId, itemId } = input;
  await lockProgram(tx, ctx, programId);
  const item = await tx.programItem.findFirst({
    where: { orgId: ctx.orgId, id: itemId, programSessionId, session: { orgId: ctx.orgId, programId } },
    select: { id: true, position: true, removedAt: true },
  });
  if (!item) throw notFound("agenda item");
  return item;
}
