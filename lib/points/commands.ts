import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import type { Announcement } from "@/lib/live/rules";
import type { EditPoint, EndorsePoint, StrikePoint, WritePoint } from "@/lib/points/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Adds a point to what a group says to a question. Every point is a row of its own, so many may write at once. A point that
 * arrives twice under the id its browser gave it is one. Throws `not_found` for another group's people.
 */
export function writePoint(
  ctx: OrgContext,
  input: WritePoint,
  key?: RequestKey,
): Promise<{ pointId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, groupId, agendaItemId, text, credited } = input;
    const session = await openSession(tx, ctx, sessionId);
    const here: Actor[] = session.myGroupId === groupId ? ["seated"] : [];
    if (!can(ctx, "writePoint", here)) throw notFound("group");
    if (session.status === "cancelled")
      throw conflict("This session is cancelled, so nothing is collected for it.");
    const id = input.pointId ?? newId();
    // Group and question are checked in the same statement: both belong to this session.
    const written = await tx.$executeRaw`
      insert into "Point" ("orgId", "id", "sessionId", "groupId", "agendaItemId", "authorId", "text", "credited", "createdAt", "updatedAt")
      select g."orgId", ${id}::uuid, g."sessionId", g."id", i."id", ${ctx.membershipId}::uuid, ${text}, ${credited}, ${now()}, ${now()}
      from "Group" g join "AgendaItem" i on i."orgId" = g."orgId" and i."sessionId" = g."sessionId"
      where g."orgId" = ${ctx.orgId}::uuid and g."sessionId" = ${sessionId}::uuid and g."id" = ${groupId}::uuid
        and i."id" = ${agendaItemId}::uuid and i."kind" = 'question'
      on conflict ("orgId", "id") do nothing`;
    if (written === 0) await sameOrNothing(tx, ctx, id, input);
    else {
      await recordAudit(tx, ctx, "writePoint", "Point", id);
      await announce(tx, ctx, { sessionId, groupId, about: "point", id });
    }
    return { pointId: id };
  });
}

/** Nothing was written: right only where this very point is there already. */
async function sameOrNothing(tx: Tx, ctx: OrgContext, id: string, input: WritePoint): Promise<void> {
  const { groupId, agendaItemId } = input;
  const there = await tx.point.findFirst({
    where: { orgId: ctx.orgId, id, authorId: ctx.membershipId, groupId, agendaItemId },
  });
  if (!there) throw notFound("question");
}

type OpenPoint = {
  relations: Actor[];
  /** That it has changed, for whoever looks at it now. */
  changed: Announcement;
};

/**
 * Who the asking member is to a point: its group, its author and the organizers see the point itself, readers of a published
 * recap that it is printed there. Throws `not_found` for everybody else.
 */
async function openPoint(tx: Tx, ctx: OrgContext, pointId: string): Promise<OpenPoint> {
  const [point] = await tx.$queryRaw<
    { mine: boolean; seated: boolean; sessionId: string; groupId: string }[]
  >`
    select p."sessionId", p."groupId", p."authorId" = ${ctx.membershipId}::uuid as "mine", exists (
        select from "Seat" x join "Participation" q on q."orgId" = x."orgId" and q."id" = x."participationId"
        where x."orgId" = p."orgId" and x."groupId" = p."groupId" and q."membershipId" = ${ctx.membershipId}::uuid) as "seated"
    from "Point" p where p."orgId" = ${ctx.orgId}::uuid and p."id" = ${pointId}::uuid`;
  const relations: Actor[] = [];
  if (point?.mine) relations.push("author");
  if (point?.seated) relations.push("seated");
  if (point && can(ctx, "viewPoints", relations)) {
    const { sessionId, groupId } = point;
    return { relations, changed: { sessionId, groupId, about: "point", id: pointId } };
  }
  const printed = await printedForMe(tx, ctx, pointId);
  if (!printed?.sessionId) throw notFound("point");
  return { relations: ["reader"], changed: { sessionId: printed.sessionId, about: "recap" } };
}

/** The published recap that the asking member may read and the point stands in, or null. */
const printedForMe = (tx: Tx, ctx: OrgContext, pointId: string) =>
  tx.recap.findFirst({
    where: {
      orgId: ctx.orgId,
      sessionId: { not: null },
      points: { some: { pointId, included: true } },
      status: "published",
      OR: [
        { audience: "world" },
        {
          session: {
            cohort: { participations: { some: { membershipId: ctx.membershipId, leftAt: null } } },
          },
        },
      ],
    },
    select: { sessionId: true },
  });

/** Rewords one's own point, or changes whether one may be named beside it. */
export function editPoint(ctx: OrgContext, input: EditPoint, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pointId, text, credited } = input;
    const { relations, changed } = await openPoint(tx, ctx, pointId);
    authorize(ctx, "editPoint", relations);
    await tx.point.update({
      where: { orgId_id: { orgId: ctx.orgId, id: pointId } },
      data: { text, credited, updatedAt: now() },
    });
    await recordAudit(tx, ctx, "editPoint", "Point", pointId);
    await announce(tx, ctx, changed);
    return undefined;
  });
}

/** Strikes one's own point, with its endorsements, also from the session's recap. It cannot be brought back. */
export function strikePoint(ctx: OrgContext, input: StrikePoint, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { relations, changed } = await openPoint(tx, ctx, input.pointId);
    authorize(ctx, "editPoint", relations);
    await tx.point.delete({ where: { orgId_id: { orgId: ctx.orgId, id: input.pointId } } });
    await recordAudit(tx, ctx, "strikePoint", "Point", input.pointId);
    await announce(tx, ctx, changed);
    return undefined;
  });
}

/** Endorses a point, or takes that back. Doing either twice is the same as once. */
export function endorsePoint(ctx: OrgContext, input: EndorsePoint, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pointId, wish } = input;
    const { relations, changed } = await openPoint(tx, ctx, pointId);
    authorize(ctx, "endorsePoint", relations);
    const mine = { orgId: ctx.orgId, pointId, membershipId: ctx.membershipId };
    if (wish === "withdraw") await tx.endorsement.deleteMany({ where: mine });
    else
      await tx.$executeRaw`insert into "Endorsement" ("orgId", "id", "pointId", "membershipId", "createdAt")
        values (${ctx.orgId}::uuid, ${newId()}::uuid, ${pointId}::uuid, ${ctx.membershipId}::uuid, ${now()})
        on conflict ("orgId", "pointId", "membershipId") do nothing`;
    await recordAudit(tx, ctx, "endorsePoint", "Point", pointId);
    await announce(tx, ctx, changed);
    return undefined;
  });
}
