import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { type Tx, withLink, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { runningOf } from "@/lib/evening/now/rules";
import type { Wall, WallJson } from "@/lib/evening/wall/rules";
import { cursorNow, type Following, latestOf } from "@/lib/live/queries";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

/** The wall of a session for a signed-in organizer. Throws `not_found`, `forbidden`. */
export function organizersWall(ctx: OrgContext, sessionId: string): Promise<Wall> {
  return withOrg(ctx, (tx) => {
    authorize(ctx, "runEvening");
    return readWall(tx, sessionId);
  });
}

/** The wall that a link opens, without anybody signed in. Throws `not_found`. */
export function linkedWall(ctx: LinkContext): Promise<Wall> {
  return withLink(ctx, (tx) => readWall(tx, ctx.link === "wall" ? ctx.subjectId : ""));
}

async function readWall(tx: Tx, sessionId: string): Promise<Wall> {
  if (!isId(sessionId)) throw notFound("session");
  const cursor = await cursorNow(tx);
  const [row] = await tx.$queryRaw<
    { wall: WallJson | null }[]
  >`select evening_wall(${sessionId}::uuid) as "wall"`;
  if (!row?.wall) throw notFound("session");
  const { title, organization, accent, timeZone, over, startsAt, ...rest } = row.wall;
  const { evening = null, agenda = [], groups = [], written = 0, points = [] } = rest;
  return {
    ...{ sessionId, title, organization, accent, timeZone, over, groups, written, points, cursor },
    startsAt: Date.parse(startsAt),
    running: evening && runningOf(evening, agenda),
    at: now().getTime(),
  };
}

/** What a wall's link may follow: everything of its session, as ids. Throws `not_found` for a link of another kind. */
export function wallFollowing(ctx: LinkContext): Promise<Following> {
  if (ctx.link !== "wall") throw notFound("session");
  const { orgId, subjectId: sessionId } = ctx;
  return withLink(ctx, async (tx) => ({
    ...{ sessionId, groups: "all" },
    latest: await latestOf(tx, { orgId, sessionId }, "all"),
  }));
}
