import { now } from "@/lib/clock";
import { withOrg } from "@/lib/db/unit";
import { changesAfter } from "@/lib/live/queries";
import { seqAt } from "@/lib/live/rules";
import { groupToShow } from "@/lib/points/live/rules";
import { type PointView, readPoints } from "@/lib/points/queries";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** What a page of points does not know yet. */
export type PointNews = {
  cursor: number;
  /** Points that are new, reworded or endorsed, as they are now. */
  points: PointView[];
  /** Points that are not there any more. */
  gone: string[];
  /** Something else of the evening has changed, or too much has happened since: the page is to be read anew. */
  anew: boolean;
};

/** Events are kept for two days; a page that has slept longer than this starts over. */
const REMEMBERED = 24 * 60 * 60_000;

/**
 * What changed of a group's points after `cursor`, under the authority of this moment; of all groups for `group: "all"`. Throws
 * `not_found` for a group the asking member may not see, or not any more.
 */
export function pointNews(
  ctx: OrgContext,
  sessionId: string,
  { group, cursor }: { group?: string; cursor: number },
): Promise<PointNews> {
  return withOrg(ctx, async (tx) => {
    const groupId = groupToShow(ctx, await openSession(tx, ctx, sessionId), group);
    if (cursor < seqAt(now()) - REMEMBERED * 1000) return { cursor, points: [], gone: [], anew: true };
    const news = await changesAfter(tx, ctx, { sessionId, groupId, after: cursor });
    const ids = news.changes.flatMap(({ about, id }) => (about === "point" && id ? [id] : []));
    const points = ids.length > 0 ? await readPoints(tx, ctx, sessionId, { groupId, ids }) : [];
    const there = new Set(points.map(({ id }) => id));
    return {
      cursor: news.cursor,
      points,
      gone: ids.filter((id) => !there.has(id)),
      anew: news.changes.some(({ about }) => about !== "point" && about !== "presence"),
    };
  });
}
