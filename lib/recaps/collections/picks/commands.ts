import { recordAudit } from "@/lib/audit/commands";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { notFound } from "@/lib/errors";
import { remember } from "@/lib/recaps/changes/commands";
import { nextPosition } from "@/lib/recaps/collecting/commands";
import { usableIn } from "@/lib/recaps/collections/picks/queries";
import { openOwnCollection } from "@/lib/recaps/collections/queries";
import type { Pick } from "@/lib/recaps/collections/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Takes a point into a chapter of one's collection, in the words in which it was said or printed. Throws `not_found` for what may
 * not be used.
 */
export function pickPoint(ctx: OrgContext, input: Pick, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { recapId, chapterId, pick } = input;
    const recap = await openOwnCollection(tx, ctx, recapId, "lock");
    const chapter = await tx.recapChapter.count({ where: { orgId: ctx.orgId, recapId, id: chapterId } });
    const [usable] = await usableIn(tx, ctx, recap, pick);
    if (chapter === 0 || !usable) throw notFound("point");
    if (usable.taken) return undefined;
    const id = newId();
    await tx.recapPoint.createMany({
      data: [
        {
          ...{ orgId: ctx.orgId, id, recapId, chapterId, text: usable.text },
          ...(pick.kind === "line" ? { sourceId: pick.id } : { pointId: pick.id }),
          position: await nextPosition(tx, ctx, recapId),
        },
      ],
      skipDuplicates: true,
    });
    await remember(tx, ctx, { recapId, kind: "written", lineId: id, before: {} });
    await recordAudit(tx, ctx, "pickPoint", "Recap", recapId);
    return undefined;
  });
}
