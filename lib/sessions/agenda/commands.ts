import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import { shifted } from "@/lib/sessions/agenda/rules";
import type {
  AddAgendaItem,
  AgendaItemId,
  EditAgendaItem,
  MoveAgendaItem,
} from "@/lib/sessions/agenda/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Locks the session whose agenda is about to change, says so to live pages, and answers with its items' ids in their order. */
async function openAgenda(tx: Tx, ctx: OrgContext, sessionId: string): Promise<string[]> {
  const session = await openSession(tx, ctx, sessionId, "lock");
  authorize(ctx, "manageSession", session.relations);
  await announce(tx, ctx, { sessionId, about: "agenda" });
  const items = await tx.agendaItem.findMany({
    where: { orgId: ctx.orgId, sessionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return items.map((item) => item.id);
}

/** Numbers the items anew, in one statement. */
const putInOrder = (tx: Tx, ctx: OrgContext, sessionId: string, ids: readonly string[]) =>
  tx.$executeRaw`update "AgendaItem" i set "position" = o."position"
    from unnest(${ids}::uuid[]) with ordinality as o("id", "position")
    where i."orgId" = ${ctx.orgId}::uuid and i."sessionId" = ${sessionId}::uuid and i."id" = o."id"
      and i."position" <> o."position"`;

/** Adds an item to a session's agenda, at `position` (from 1) or last. */
export function addAgendaItem(
  ctx: OrgContext,
  input: AddAgendaItem,
  key?: RequestKey,
): Promise<{ itemId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, kind, text, minutes, position } = input;
    const order = await openAgenda(tx, ctx, sessionId);
    const id = newId();
    order.splice(position === undefined ? order.length : position - 1, 0, id);
    await tx.agendaItem.create({
      data: { orgId: ctx.orgId, id, sessionId, kind, text, minutes, position: order.indexOf(id) + 1 },
    });
    await putInOrder(tx, ctx, sessionId, order);
    await recordAudit(tx, ctx, "addAgendaItem", "AgendaItem", id);
    return { itemId: id };
  });
}

/** Whether anybody has said something to this question: in a group, in the recap, or after it. */
async function answered(tx: Tx, ctx: OrgContext, itemId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ answered: boolean }[]>`
    select exists (select from "Point" where "orgId" = ${ctx.orgId}::uuid and "agendaItemId" = ${itemId}::uuid)
      or exists (select from "RecapPoint" where "orgId" = ${ctx.orgId}::uuid and "agendaItemId" = ${itemId}::uuid)
      or exists (select from "Addition" where "orgId" = ${ctx.orgId}::uuid and "agendaItemId" = ${itemId}::uuid) as "answered"`;
  return row?.answered ?? true;
}

/** Rewords an item. Throws `conflict` where an answered question would become administration. */
export function editAgendaItem(ctx: OrgContext, input: EditAgendaItem, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, itemId, kind, text, minutes } = input;
    const order = await openAgenda(tx, ctx, sessionId);
    if (!order.includes(itemId)) throw notFound("agenda item");
    if (kind === "administration" && (await answered(tx, ctx, itemId)))
      throw conflict("People have answered this question, so it stays a question.");
    await tx.agendaItem.update({
      where: { orgId_id: { orgId: ctx.orgId, id: itemId } },
      data: { kind, text, minutes },
    });
    await recordAudit(tx, ctx, "editAgendaItem", "AgendaItem", itemId);
    return undefined;
  });
}

/** Takes an item off the agenda, and says what it was. Throws `conflict` where it is an answered question. */
export function removeAgendaItem(
  ctx: OrgContext,
  input: AgendaItemId,
  key?: RequestKey,
): Promise<{ kind: string; text: string; minutes: number; position: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, itemId } = input;
    const order = await openAgenda(tx, ctx, sessionId);
    const position = order.indexOf(itemId) + 1;
    if (position === 0) throw notFound("agenda item");
    if (await answered(tx, ctx, itemId))
      throw conflict("People have answered this question, so it stays. You can still reword it.");
    const { kind, text, minutes } = await tx.agendaItem.delete({
      where: { orgId_id: { orgId: ctx.orgId, id: itemId } },
    });
    await recordAudit(tx, ctx, "removeAgendaItem", "AgendaItem", itemId);
    return { kind, text, minutes, position };
  });
}

/** Moves an item one place up or down; at the ends it stays. */
export function moveAgendaItem(ctx: OrgContext, input: MoveAgendaItem, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, itemId, direction } = input;
    const order = await openAgenda(tx, ctx, sessionId);
    if (!order.includes(itemId)) throw notFound("agenda item");
    await putInOrder(tx, ctx, sessionId, shifted(order, itemId, direction));
    await recordAudit(tx, ctx, "moveAgendaItem", "AgendaItem", itemId);
    return undefined;
  });
}
