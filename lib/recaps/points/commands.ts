import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { rearrange, remember } from "@/lib/recaps/changes/commands";
import { nextPosition } from "@/lib/recaps/collecting/commands";
import { lineRows, placesOf } from "@/lib/recaps/lines/queries";
import { composeLines, inOrder, type Placed } from "@/lib/recaps/lines/rules";
import { type OpenRecap, openRecap } from "@/lib/recaps/queries";
import { authorizeEdit, ofSession } from "@/lib/recaps/rights/rules";
import { swapped } from "@/lib/recaps/rules";
import type { Include, Move, RecapId, Reword, WriteRecapPoint } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Rewords a point as the recap prints it; what its author wrote stays as it is. */
export function rewordRecapPoint(ctx: OrgContext, input: Reword, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = ofSession(await openRecap(tx, ctx, input.recapId, "lock"));
    authorize(ctx, "editRecap");
    const where = { orgId: ctx.orgId, id: input.recapPointId, recapId: recap.id };
    const line = await tx.recapPoint.findFirst({ where, select: { id: true, text: true } });
    if (!line) throw notFound("point");
    if (line.text === input.text) return undefined;
    const before = { text: line.text };
    await remember(tx, ctx, { recapId: recap.id, kind: "words", lineId: line.id, before });
    await tx.recapPoint.updateMany({ where, data: { text: input.text } });
    await recordAudit(tx, ctx, "rewordRecapPoint", "RecapPoint", line.id);
    return undefined;
  });
}

/** Leaves a point out of the recap, or takes it in again. */
export function includeRecapPoint(ctx: OrgContext, input: Include, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorizeEdit(ctx, recap);
    const was = await placesOf(tx, ctx, recap.id);
    const line = lineIn(was, input.recapPointId);
    const is = was.map((one) => (one.id === line.id ? { ...one, included: input.included } : one));
    if (await rearrange(tx, ctx, { recapId: recap.id, kind: "included" }, was, is))
      await recordAudit(tx, ctx, "includeRecapPoint", "RecapPoint", line.id);
    return undefined;
  });
}

/** Moves a point one place up or down among those of its question; at the edge it stays. */
export function moveRecapPoint(ctx: OrgContext, input: Move, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorizeEdit(ctx, recap);
    const was = await placesOf(tx, ctx, recap.id);
    const { under, id } = lineIn(was, input.recapPointId);
    const shown = await shownOrder(tx, ctx, recap, was);
    const around = shown.filter((one) => one.under === under);
    const moved = swapped(around, id, input.direction);
    if (!moved) return undefined;
    const others = shown.filter((one) => one.under !== under);
    const is = inOrder(
      was,
      [...others, ...moved].map((line) => line.id),
    );
    const arranged = { was: recap.arranged, is: true };
    await rearrange(tx, ctx, { recapId: recap.id, kind: "order", arranged }, was, is);
    await recordAudit(tx, ctx, "moveRecapPoint", "RecapPoint", id);
    return undefined;
  });
}

/** Lets the most endorsed points come first again, whatever was moved by hand. */
export function orderByEndorsement(ctx: OrgContext, input: RecapId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = ofSession(await openRecap(tx, ctx, input.recapId, "lock"));
    authorize(ctx, "editRecap");
    const was = await placesOf(tx, ctx, recap.id);
    const published = recap.status === "published";
    const shown = await shownOrder(tx, ctx, { ...recap, arranged: false }, was);
    const is = inOrder(
      was,
      shown.map((line) => line.id),
    );
    // What is out does not change its order by itself: there it is put in order once.
    const arranged = { was: recap.arranged, is: published };
    await rearrange(tx, ctx, { recapId: recap.id, kind: "order", arranged }, was, is);
    await recordAudit(tx, ctx, "orderByEndorsement", "Recap", recap.id);
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
    const recap = ofSession(await openRecap(tx, ctx, input.recapId, "lock"));
    authorize(ctx, "editRecap");
    const question = await tx.agendaItem.findFirst({
      where: { orgId: ctx.orgId, id: input.agendaItemId, sessionId: recap.sessionId, kind: "question" },
    });
    if (!question) throw notFound("question");
    const id = newId();
    await tx.recapPoint.create({
      data: {
        ...{ orgId: ctx.orgId, id, recapId: recap.id, agendaItemId: question.id, text: input.text },
        position: await nextPosition(tx, ctx, recap.id),
      },
    });
    await remember(tx, ctx, { recapId: recap.id, kind: "written", lineId: id, before: {} });
    await recordAudit(tx, ctx, "writeRecapPoint", "RecapPoint", id);
    return { id };
  });
}

function lineIn<Line extends Placed>(lines: readonly Line[], id: string): Line {
  const line = lines.find((one) => one.id === id);
  if (!line) throw notFound("point");
  return line;
}

/** The lines that are printed or left out, not those merged into others, as the editor shows them. */
async function shownOrder(tx: Tx, ctx: OrgContext, recap: OpenRecap, was: readonly Placed[]) {
  if (recap.sessionId === null) return was;
  const rows = composeLines(await lineRows(tx, ctx, recap.sessionId, recap.id), recap.arranged);
  return rows.flatMap(({ id }) => was.find((line) => line.id === id) ?? []);
}
