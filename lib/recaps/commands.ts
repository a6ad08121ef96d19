import { recordAudit } from "@/lib/audit/commands";
import { newLink } from "@/lib/auth/links";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, forbidden, notFound } from "@/lib/errors";
import { remember, settle, touched } from "@/lib/recaps/changes/commands";
import { authorizeMentor } from "@/lib/recaps/collections/queries";
import { lineRows, placesOf } from "@/lib/recaps/lines/queries";
import { composeLines, inOrder } from "@/lib/recaps/lines/rules";
import { type OpenRecap, openRecap } from "@/lib/recaps/queries";
import { authorizeEdit, authorOf, mayEdit, ofSession } from "@/lib/recaps/rights/rules";
import type { EditRecap, PublishRecap, RecapId } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Changes a recap's title and introduction; of a collection, also by whom it says it is. */
export function editRecap(
  ctx: OrgContext,
  { recapId, ...input }: EditRecap,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, recapId, "lock");
    authorizeEdit(ctx, recap);
    const where = { orgId_id: { orgId: ctx.orgId, id: recap.id } };
    const head = await tx.recap.findUniqueOrThrow({
      where,
      select: { title: true, intro: true, byline: true },
    });
    const { title, intro, byline = head.byline } = input;
    if (head.title === title && head.intro === intro && head.byline === byline) return undefined;
    await remember(tx, ctx, { recapId: recap.id, kind: "head", before: { head } });
    await tx.recap.update({ where, data: { title, intro, byline, updatedAt: now() } });
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
    authorizeEdit(ctx, recap);
    if (recap.sessionId === null) await authorizeMentor(tx, ctx, recap.cohortId);
    // A collection is found where people look; only a session's recap is told to everybody.
    else if (!recap.publishedAt) await tellCohort(tx, ctx, recap.id, recap.cohortId);
    await setLink(tx, ctx, recap.id, input.audience === "world");
    // What is out does not change its order by itself.
    if (!recap.arranged) await keepOrder(tx, ctx, ofSession(recap));
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
    if ((await linesShown(tx, ctx, recap.id)) === 0) throw conflict(nothingToRead[input.audience]);
    await touched(tx, ctx, recap.id);
    await recordAudit(tx, ctx, "publishRecap", "Recap", recap.id);
    return undefined;
  });
}

/**
 * Takes a published recap back into a draft; its public address, if it had one, is closed for good. Of a mentor's collection
 * organizers may do this much, and no more.
 */
export function withdrawRecap(ctx: OrgContext, input: RecapId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const recap = await openRecap(tx, ctx, input.recapId, "lock");
    if (mayEdit(ctx, recap)) {
      await setLink(tx, ctx, recap.id, false);
      await tx.recap.update({
        where: { orgId_id: { orgId: ctx.orgId, id: recap.id } },
        data: { status: "draft", audience: "cohort", updatedAt: now() },
      });
      await touched(tx, ctx, recap.id);
    } else await closeCollection(tx, ctx, recap);
    await recordAudit(tx, ctx, "withdrawRecap", "Recap", recap.id);
    return undefined;
  });
}

async function closeCollection(tx: Tx, ctx: OrgContext, recap: OpenRecap): Promise<void> {
  if (recap.authorId === null) throw forbidden();
  authorize(ctx, "withdrawCollection", authorOf(ctx, recap));
  const done = await tx.$queryRaw<unknown[]>`
    select outcome from withdraw_collection(${recap.id}::uuid, ${now()})`;
  if (done.length === 0) throw notFound("recap");
}

const nothingToRead = {
  cohort: "There is nothing to read in this recap yet. Include at least one point.",
  world:
    "There is nothing the world may read in this yet. Include at least one point of your own, or of a recap that is public.",
} as const;

/** How many lines its readers see, as it stands now. */
async function linesShown(tx: Tx, ctx: OrgContext, recapId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ shown: number }[]>`
    select count(*)::int as "shown" from "RecapPoint" r
    left join "RecapChapter" c on c."orgId" = r."orgId" and c."id" = r."chapterId"
    where r."orgId" = ${ctx.orgId}::uuid and r."recapId" = ${recapId}::uuid and r."included" and r."mergedIntoId" is null
      and c."included" is not false and (r."sourceId" is null or r."id" in (select app_open_picks()))`;
  return row?.shown ?? 0;
}

/** Writes down the order in which the lines stand now. */
async function keepOrder(tx: Tx, ctx: OrgContext, recap: OpenRecap & { sessionId: string }): Promise<void> {
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
