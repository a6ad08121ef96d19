import { recordAudit } from "@/lib/audit/commands";
import { newLink } from "@/lib/auth/links";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import { type CollectedPoint, inPrintOrder } from "@/lib/recaps/rules";
import type { EditRecap, PublishRecap, RecapId, SessionId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Collects what the groups said, question by question: begins the session's recap, or adds what has come in since. Points
 * already in it stay as the organizers left them. Throws `not_found`, `forbidden`.
 */
export function collectRecap(ctx: OrgContext, input: SessionId, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "editRecap");
    // Two organizers collecting at once wait for each other here; what the second then reads is what the first wrote.
    const [session] = await tx.$queryRaw<{ title: string }[]>`select "title" from "Session"
      where "orgId" = ${ctx.orgId}::uuid and "id" = ${input.sessionId}::uuid for no key update`;
    if (!session) throw notFound("session");
    const ofSession = { orgId_sessionId: { orgId: ctx.orgId, sessionId: input.sessionId } };
    const begun = await tx.recap.findUnique({ where: ofSession, select: { id: true } });
    const recapId = begun?.id ?? newId();
    if (!begun)
      await tx.recap.create({
        data: {
          orgId: ctx.orgId,
          id: recapId,
          sessionId: input.sessionId,
          title: session.title,
          createdAt: now(),
          updatedAt: now(),
        },
      });
    await addPoints(tx, ctx, recapId, await pointsNotIn(tx, ctx, recapId, input.sessionId));
    await recordAudit(tx, ctx, "collectRecap", "Recap", recapId);
    return { id: recapId };
  });
}

/** Changes a recap's title and introduction. */
export function editRecap(
  ctx: OrgContext,
  { recapId, title, intro }: EditRecap,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, recapId);
    authorize(ctx, "editRecap");
    await tx.recap.update({
      where: { orgId_id: { orgId: ctx.orgId, id: recap.id } },
      data: { title, intro, updatedAt: now() },
    });
    await recordAudit(tx, ctx, "editRecap", "Recap", recap.id);
    return undefined;
  });
}

/**
 * Publishes a recap, to its cohort or to the world at an unguessable address, and tells the cohort by mail the first time.
 * Publishing again changes the audience; leaving the world closes the address for good. Throws `conflict` while no point
 * is included.
 */
export function publishRecap(ctx: OrgContext, input: PublishRecap, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorize(ctx, "editRecap");
    const included = await tx.recapPoint.count({
      where: { orgId: ctx.orgId, recapId: recap.id, included: true },
    });
    if (included === 0)
      throw conflict("There is nothing to read in this recap yet. Include at least one point.");
    if (!recap.publishedAt) await tellCohort(tx, ctx, recap.id, recap.cohortId);
    await setLink(tx, ctx, recap.id, input.audience === "world");
    await tx.recap.update({
      where: { orgId_id: { orgId: ctx.orgId, id: recap.id } },
      data: {
        status: "published",
        audience: input.audience,
        // Another audience, or another try, is no other publication: it stays as old as it is.
        ...(recap.publishedAt ? {} : { publishedById: ctx.membershipId, publishedAt: now() }),
        updatedAt: now(),
      },
    });
    await recordAudit(tx, ctx, "publishRecap", "Recap", recap.id);
    return undefined;
  });
}

/** Takes a published recap back into a draft; its public address, if it had one, is closed for good. */
export function withdrawRecap(ctx: OrgContext, input: RecapId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    authorize(ctx, "editRecap");
    await setLink(tx, ctx, recap.id, false);
    await tx.recap.update({
      where: { orgId_id: { orgId: ctx.orgId, id: recap.id } },
      data: { status: "draft", audience: "cohort", updatedAt: now() },
    });
    await recordAudit(tx, ctx, "withdrawRecap", "Recap", recap.id);
    return undefined;
  });
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
  const last = await tx.recapPoint.aggregate({
    where: { orgId: ctx.orgId, recapId },
    _max: { position: true },
  });
  const from = (last._max.position ?? 0) + 1;
  await tx.recapPoint.createMany({
    data: inPrintOrder(points).map(({ id, agendaItemId, text }, index) => ({
      orgId: ctx.orgId,
      id: newId(),
      recapId,
      pointId: id,
      agendaItemId,
      text,
      position: from + index,
    })),
  });
}

async function setLink(tx: Tx, ctx: OrgContext, recapId: string, open: boolean): Promise<void> {
  const links = { orgId: ctx.orgId, kind: "recap" as const, subjectId: recapId, revokedAt: null };
  if (!open) await tx.accessLink.updateMany({ where: links, data: { revokedAt: now() } });
  else if ((await tx.accessLink.count({ where: links })) === 0)
    await tx.accessLink.create({
      data: newLink({ orgId: ctx.orgId, kind: "recap", subjectId: recapId, expiresAt: null }),
    });
}

async function tellCohort(tx: Tx, ctx: OrgContext, recapId: string, cohortId: string): Promise<void> {
  const people = await tx.participation.findMany({
    where: { orgId: ctx.orgId, cohortId, leftAt: null },
    select: { membershipId: true },
  });
  await emit(
    tx,
    ctx,
    "mail.recap-published",
    ...people.map(({ membershipId }) => ({ recap: recapId, membership: membershipId })),
  );
}
