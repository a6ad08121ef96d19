import { recordAudit } from "@/lib/audit/commands";
import type { AuditAction } from "@/lib/audit/rules";
import { authorize } from "@/lib/authz/policy";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import { neighbor } from "@/lib/recaps/rules";
import type { Include, Move, Reword, WriteRecapPoint } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Rewords a point as the recap prints it; what its author wrote stays as it is. */
export function rewordRecapPoint(ctx: OrgContext, input: Reword, key?: RequestKey): Promise<undefined> {
  return onRecapPoint(ctx, input, "rewordRecapPoint", key, { text: input.text });
}

/** Leaves a point out of the recap, or takes it in again. */
export function includeRecapPoint(ctx: OrgContext, input: Include, key?: RequestKey): Promise<undefined> {
  return onRecapPoint(ctx, input, "includeRecapPoint", key, { included: input.included });
}

/** Moves a point one place up or down among those of its question; at the edge it stays. */
export function moveRecapPoint(ctx: OrgContext, input: Move, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorize(ctx, "editRecap");
    const rows = await tx.recapPoint.findMany({
      where: { orgId: ctx.orgId, recapId: recap.id },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, position: true, agendaItemId: true },
    });
    const row = rows.find(({ id }) => id === input.recapPointId);
    if (!row) throw notFound("point");
    const other = neighbor(
      rows.filter(({ agendaItemId }) => agendaItemId === row.agendaItemId),
      row.id,
      input.direction,
    );
    if (!other) return undefined;
    await place(tx, ctx, row.id, other.position);
    await place(tx, ctx, other.id, row.position);
    await recordAudit(tx, ctx, "moveRecapPoint", "RecapPoint", row.id);
    return undefined;
  });
}

/** Writes a point into the recap that no group handed in: what was said when everybody was back together. */
export function writeRecapPoint(
  ctx: OrgContext,
  input: WriteRecapPoint,
  key?: RequestKey,
): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorize(ctx, "editRecap");
    const question = await tx.agendaItem.findFirst({
      where: { orgId: ctx.orgId, id: input.agendaItemId, sessionId: recap.sessionId, kind: "question" },
    });
    if (!question) throw notFound("question");
    const last = await tx.recapPoint.aggregate({
      where: { orgId: ctx.orgId, recapId: recap.id },
      _max: { position: true },
    });
    const id = newId();
    await tx.recapPoint.create({
      data: {
        orgId: ctx.orgId,
        id,
        recapId: recap.id,
        agendaItemId: question.id,
        text: input.text,
        position: (last._max.position ?? 0) + 1,
      },
    });
    await recordAudit(tx, ctx, "writeRecapPoint", "RecapPoint", id);
    return { id };
  });
}

function onRecapPoint(
  ctx: OrgContext,
  input: { recapId: string; recapPointId: string },
  action: AuditAction,
  key: RequestKey,
  data: { text: string } | { included: boolean },
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId);
    authorize(ctx, "editRecap");
    const changed = await tx.recapPoint.updateMany({
      where: { orgId: ctx.orgId, id: input.recapPointId, recapId: recap.id },
      data,
    });
    if (changed.count === 0) throw notFound("point");
    await recordAudit(tx, ctx, action, "RecapPoint", input.recapPointId);
    return undefined;
  });
}

async function place(tx: Tx, ctx: OrgContext, id: string, position: number): Promise<void> {
  await tx.recapPoint.update({ where: { orgId_id: { orgId: ctx.orgId, id } }, data: { position } });
}
