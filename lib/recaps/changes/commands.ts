import { recordAudit } from "@/lib/audit/commands";
import { now } from "@/lib/clock";
import type { RecapChangeKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import { type Before, beforeSchema } from "@/lib/recaps/changes/rules";
import { changed, type Placed } from "@/lib/recaps/lines/rules";
import { openRecap } from "@/lib/recaps/queries";
import { authorizeEdit } from "@/lib/recaps/rights/rules";
import type { RecapId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** How many changes of a recap can be taken back, one after the other. */
const KEPT = 50;

type Change = { recapId: string; kind: RecapChangeKind; before: Before; lineId?: string };

/** Keeps what stood before a change, for `undoRecapChange`. Words of a line need its `lineId`: they go when it goes. */
export async function remember(tx: Tx, ctx: OrgContext, change: Change): Promise<void> {
  const { recapId, kind, before, lineId = null } = change;
  await tx.recapChange.create({
    data: { orgId: ctx.orgId, id: newId(), recapId, kind, before, lineId, createdAt: now() },
  });
  await tx.$executeRaw`delete from "RecapChange" where "orgId" = ${ctx.orgId}::uuid and "id" in (
    select "id" from "RecapChange" where "orgId" = ${ctx.orgId}::uuid and "recapId" = ${recapId}::uuid
    order by "id" desc offset ${KEPT})`;
  await touched(tx, ctx, recapId);
}

/** Marks a recap as changed just now, and tells the pages that show what was said. */
export async function touched(tx: Tx, ctx: OrgContext, recapId: string): Promise<void> {
  const { sessionId } = await tx.recap.update({
    where: { orgId_id: { orgId: ctx.orgId, id: recapId } },
    data: { updatedAt: now() },
    select: { sessionId: true },
  });
  if (sessionId) await announce(tx, ctx, { sessionId, about: "recap" });
}

/** Writes how lines stand now and keeps how they stood. Answers false where nothing moved. */
export async function rearrange(
  tx: Tx,
  ctx: OrgContext,
  change: Omit<Change, "before"> & { arranged?: { was: boolean; is: boolean } },
  was: readonly Placed[],
  is: readonly Placed[],
): Promise<boolean> {
  const { arranged, ...rest } = change;
  const moved = changed(was, is);
  const reordered = arranged !== undefined && arranged.was !== arranged.is;
  if (moved.length === 0 && !reordered) return false;
  await place(
    tx,
    ctx,
    moved.map((line) => line.is),
  );
  const id = { orgId_id: { orgId: ctx.orgId, id: change.recapId } };
  if (reordered) await tx.recap.update({ where: id, data: { arranged: arranged.is } });
  const places = moved.map(({ was: { id, position, included, highlighted, mergedIntoId } }) => ({
    ...{ id, position, included, highlighted, mergedIntoId },
  }));
  await remember(tx, ctx, { ...rest, before: { places, ...(reordered && { arranged: arranged.was }) } });
  return true;
}

/** Writes down an order that nobody made by hand, so that it stays as it is; there is nothing to take back. */
export async function settle(
  tx: Tx,
  ctx: OrgContext,
  recapId: string,
  lines: readonly Placed[],
): Promise<void> {
  await place(tx, ctx, lines);
  await tx.recap.update({ where: { orgId_id: { orgId: ctx.orgId, id: recapId } }, data: { arranged: true } });
}

async function place(tx: Tx, ctx: OrgContext, lines: readonly Omit<Placed, "under">[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.$executeRaw`
    update "RecapPoint" r set "position" = x."position", "included" = x."included", "highlighted" = x."highlighted",
      "mergedIntoId" = x."mergedIntoId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x("id" uuid, "position" int, "included" boolean,
      "highlighted" boolean, "mergedIntoId" uuid)
    where r."orgId" = ${ctx.orgId}::uuid and r."id" = x."id"`;
}

/** Takes the last change of a recap back; pressed again, the one before it. Throws `conflict` where nothing is left. */
export function undoRecapChange(ctx: OrgContext, input: RecapId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorizeEdit(ctx, recap);
    const last = await tx.recapChange.findFirst({
      where: { orgId: ctx.orgId, recapId: recap.id },
      orderBy: { id: "desc" },
    });
    if (!last) throw conflict("There is nothing to take back any more.");
    const { head, text, arranged, places = [] } = beforeSchema.parse(last.before);
    const data = { ...head, ...(arranged !== undefined && { arranged }) };
    await tx.recap.update({ where: { orgId_id: { orgId: ctx.orgId, id: recap.id } }, data });
    await touched(tx, ctx, recap.id);
    if (text !== undefined && last.lineId)
      await tx.recapPoint.updateMany({ where: { orgId: ctx.orgId, id: last.lineId }, data: { text } });
    await putBack(tx, ctx, recap.id, places);
    await tx.recapChange.deleteMany({ where: { orgId: ctx.orgId, id: last.id } });
    if (last.kind === "written" && last.lineId)
      await tx.recapPoint.deleteMany({ where: { orgId: ctx.orgId, id: last.lineId } });
    await recordAudit(tx, ctx, "undoRecapChange", "Recap", recap.id);
    return undefined;
  });
}

/** Lines where they stood; one whose other has been struck since stands by itself. */
async function putBack(tx: Tx, ctx: OrgContext, recapId: string, places: NonNullable<Before["places"]>) {
  const lines = await tx.recapPoint.findMany({ where: { orgId: ctx.orgId, recapId }, select: { id: true } });
  const there = new Set(lines.map(({ id }) => id));
  const standing = places.map((line) => ({
    ...line,
    mergedIntoId: line.mergedIntoId && there.has(line.mergedIntoId) ? line.mergedIntoId : null,
  }));
  await place(tx, ctx, standing);
}
