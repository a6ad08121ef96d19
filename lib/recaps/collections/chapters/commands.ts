import { recordAudit } from "@/lib/audit/commands";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { touched } from "@/lib/recaps/changes/commands";
import { openOwnCollection } from "@/lib/recaps/collections/queries";
import type { AddChapter, EditChapter, IncludeChapter, MoveChapter } from "@/lib/recaps/collections/schema";
import { swapped } from "@/lib/recaps/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A new part of one's collection, at its end: a question or any heading, with one's own words to it. */
export function addChapter(ctx: OrgContext, input: AddChapter, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, heading, words } = input;
    const chapters = await openChapters(tx, ctx, recapId);
    const id = newId();
    const position = (chapters.at(-1)?.position ?? 0) + 1;
    await tx.recapChapter.create({ data: { orgId: ctx.orgId, id, recapId, heading, words, position } });
    await changed(tx, ctx, "addChapter", recapId);
    return { id };
  });
}

/** Changes a part's heading and one's own words. */
export function editChapter(ctx: OrgContext, input: EditChapter, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, chapterId, heading, words } = input;
    const chapter = chapterIn(await openChapters(tx, ctx, recapId), chapterId);
    await tx.recapChapter.update({ where: keyOf(ctx, chapter.id), data: { heading, words } });
    return changed(tx, ctx, "editChapter", recapId);
  });
}

/** Moves a part one place up or down; at the edge it stays. */
export function moveChapter(ctx: OrgContext, input: MoveChapter, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const chapters = await openChapters(tx, ctx, input.recapId);
    const chapter = chapterIn(chapters, input.chapterId);
    const moved = swapped(chapters, chapter.id, input.direction) ?? [];
    for (const [index, { id, position }] of moved.entries())
      if (position !== index + 1)
        await tx.recapChapter.update({ where: keyOf(ctx, id), data: { position: index + 1 } });
    return changed(tx, ctx, "moveChapter", input.recapId);
  });
}

/** Leaves a part out with all that is in it, or takes it in again: nothing in it is lost. */
export function includeChapter(ctx: OrgContext, input: IncludeChapter, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const chapter = chapterIn(await openChapters(tx, ctx, input.recapId), input.chapterId);
    await tx.recapChapter.update({ where: keyOf(ctx, chapter.id), data: { included: input.included } });
    return changed(tx, ctx, "includeChapter", input.recapId);
  });
}

const keyOf = ({ orgId }: OrgContext, id: string) => ({ orgId_id: { orgId, id } });

async function changed(
  tx: Tx,
  ctx: OrgContext,
  action: "addChapter" | "editChapter" | "moveChapter" | "includeChapter",
  recapId: string,
): Promise<undefined> {
  await touched(tx, ctx, recapId);
  await recordAudit(tx, ctx, action, "Recap", recapId);
  return undefined;
}

async function openChapters(tx: Tx, ctx: OrgContext, recapId: string) {
  await openOwnCollection(tx, ctx, recapId, "lock");
  return tx.recapChapter.findMany({
    where: { orgId: ctx.orgId, recapId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  });
}

function chapterIn<Chapter extends { id: string }>(chapters: readonly Chapter[], id: string): Chapter {
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) throw notFound("chapter");
  return chapter;
}
