import { recordAudit } from "@/lib/audit/commands";
import { newLink } from "@/lib/auth/links";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { remember, settle, touched } from "@/lib/recaps/changes/commands";
import { lineRows, placesOf } from "@/lib/recaps/lines/queries";
import { composeLines, inOrder } from "@/lib/recaps/lines/rules";
import { type OpenRecap, openRecap } from "@/lib/recaps/queries";
import type { EditRecap, PublishRecap, RecapId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Changes a recap's title and introduction. */
export function editRecap(
  ctx: OrgContext,
  { recapId, title, intro }: EditRecap,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, recapId, "lock");
    authorize(ctx, "editRecap");
    const where = { orgId_id: { orgId: ctx.orgId, id: recap.id } };
    const head = await tx.recap.findUniqueOrThrow({ where, select: { title: true, intro: true } });
    if (head.title === title && head.intro === intro) return undefined;
    await remember(tx, ctx, { recapId: recap.id, kind: "head", before: { head } });
    await tx.recap.update({ where, data: { title, intro, updatedAt: now() } });
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
      where: { orgId: ctx.orgId, recapId: recap.id, included: true, mergedIntoId: null },
    });
    if (included === 0)
      throw conflict("There is nothing to read in this recap yet. Include at least one point.");
    if (!recap.publishedAt) await tellCohort(tx, ctx, recap.id, recap.cohortId);
    await setLink(tx, ctx, recap.id, input.audience === "world");
    // What is out does not change its order by itself.
    if (!recap.arranged) await keepOrder(tx, ctx, recap);
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
    await touched(tx, ctx, recap.id);
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
    await touched(tx, ctx, recap.id);
    await recordAudit(tx, ctx, "withdrawRecap", "Recap", recap.id);
    return undefined;
  });
}

/** Writes down the order in which the lines stand now. */
async function keepOrder(tx: Tx, ctx: OrgContext, recap: OpenRecap): Promise<void> {
  const places = await placesOf(tx, ctx, recap.id);
  const ids = composeLines(await lineRows(tx, ctx, recap.sessionId, recap.id), recap.arranged)
    .filter((line) => places.some(({ id }) => id === line.id))
    .map(({ id }) => id);
  await settle(tx, ctx, recap.id, inOrder(places, ids));
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
