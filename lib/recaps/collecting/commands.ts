import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import { type CollectedPoint, inPrintOrder } from "@/lib/recaps/rules";
import type { SessionId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Collects what the groups said, question by question: begins the session's recap, or adds what has come in since. Points
 * already in it stay as the organizers left them. Throws `not_found`, `forbidden`.
 */
export function collectRecap(ctx: OrgContext, input: SessionId, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => ({ id: await collect(tx, ctx, input.sessionId) }));
}

/** The same inside an open unit of work, for commands that need everything collected first. Answers with the recap's id. */
export async function collect(tx: Tx, ctx: OrgContext, sessionId: string): Promise<string> {
  authorize(ctx, "editRecap");
  // Two organizers collecting at once wait for each other here; what the second then reads is what the first wrote.
  const [session] = await tx.$queryRaw<{ title: string }[]>`select "title" from "Session"
    where "orgId" = ${ctx.orgId}::uuid and "id" = ${sessionId}::uuid for no key update`;
  if (!session) throw notFound("session");
  const begun = await tx.recap.findUnique({
    where: { orgId_sessionId: { orgId: ctx.orgId, sessionId } },
    select: { id: true },
  });
  const recapId = begun?.id ?? newId();
  if (!begun)
    await tx.recap.create({
      data: {
        ...{ orgId: ctx.orgId, id: recapId, sessionId, title: session.title },
        ...{ createdAt: now(), updatedAt: now() },
      },
    });
  const points = await pointsNotIn(tx, ctx, recapId, sessionId);
  if (begun && points.length === 0) return recapId;
  await addPoints(tx, ctx, recapId, points);
  await announce(tx, ctx, { sessionId, about: "recap" });
  await recordAudit(tx, ctx, "collectRecap", "Recap", recapId);
  return recapId;
}

function pointsNotIn(tx: Tx, ctx: OrgContext, recapId: string, sessionId: string): Promise<CollectedPoint[]> {
  return tx.$queryRaw<CollectedPoint[]>`
    select p."id", p."agendaItemId", p."text", p."createdAt",
      (select count(*)::int from "Endorsement" e where e."orgId" = p."orgId" and e."pointId" = p."id") as "endorsements"
    from "Point" p
    where p."orgId" = ${ctx.orgId}::uuid and p."sessionId" = ${sessionId}::uuid
      and p."id" not in (select r."pointId" from "RecapPoint" r
        where r."orgId" = ${ctx.orgId}::uuid and r."recapId" = ${recapId}::uuid and r."pointId" is not null)`;
}

async function addPoints(tx: Tx, ctx: OrgContext, recapId: string, points: CollectedPoint[]): Promise<void> {
  const from = await nextPosition(tx, ctx, recapId);
  await tx.recapPoint.createMany({
    data: inPrintOrder(points).map(({ id, agendaItemId, text }, index) => ({
      ...{ orgId: ctx.orgId, id: newId(), recapId, pointId: id, agendaItemId, text },
      position: from + index,
    })),
  });
  if (points.length >= MANY) manyRowsWritten();
}

/** The place behind all lines of a recap. */
export async function nextPosition(tx: Tx, ctx: OrgContext, recapId: string): Promise<number> {
  const where = { orgId: ctx.orgId, recapId };
  const last = await tx.recapPoint.aggregate({ where, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}
