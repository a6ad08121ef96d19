import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { reachOf } from "@/lib/messages/reach/queries";
import { stateOf, undoFor, type Whom, whomValue } from "@/lib/messages/rules";
import type { AnnouncementId, DraftAnnouncement, EditAnnouncement } from "@/lib/messages/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Keeps what an organizer wants to tell people of a cohort, to be looked at before it is sent. Throws `not_found`, `forbidden`. */
export function draftAnnouncement(
  ctx: OrgContext,
  { cohortId, whom, subject, body }: DraftAnnouncement,
  key?: RequestKey,
): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "announce");
    const { orgId, membershipId: authorId } = ctx;
    const cohort = await tx.cohort.findUnique({ where: { orgId_id: { orgId, id: cohortId } } });
    if (!cohort) throw notFound("cohort");
    const id = newId();
    await tx.announcement.create({
      data: { orgId, id, cohortId, authorId, ...whom, subject, body, createdAt: now() },
    });
    await recordAudit(tx, ctx, "draftAnnouncement", "Announcement", id);
    return { id };
  });
}

/** Changes a draft. Throws `not_found`, `forbidden`, and `conflict` once it was sent. */
export function editAnnouncement(
  ctx: OrgContext,
  { announcementId, whom, subject, body }: EditAnnouncement,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { id } = await openDraft(tx, ctx, announcementId);
    await tx.announcement.updateMany({
      where: { orgId: ctx.orgId, id },
      data: { ...whom, subject, body },
    });
    await recordAudit(tx, ctx, "editAnnouncement", "Announcement", id);
    return undefined;
  });
}

/** Throws a draft away. Throws as `editAnnouncement`. */
export function dropAnnouncement(
  ctx: OrgContext,
  { announcementId }: AnnouncementId,
  key?: RequestKey,
): Promise<{ cohortId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { id, cohortId } = await openDraft(tx, ctx, announcementId);
    await tx.announcement.deleteMany({ where: { orgId: ctx.orgId, id } });
    await recordAudit(tx, ctx, "dropAnnouncement", "Announcement", id);
    return { cohortId };
  });
}

/**
 * Sends a draft to everybody it is for at this moment; it leaves a minute later. Answers with how many that are. Throws as
 * `editAnnouncement`, and `invalid` where nobody is left whom it could reach.
 */
export function sendAnnouncement(
  ctx: OrgContext,
  { announcementId }: AnnouncementId,
  key?: RequestKey,
): Promise<{ count: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const draft = await openDraft(tx, ctx, announcementId);
    const readers = await readersOf(tx, ctx, draft);
    const sendsAt = new Date(now().getTime() + undoFor);
    await tx.announcement.updateMany({ where: { orgId, id: draft.id }, data: { sendsAt } });
    await tx.announcementReader.createMany({
      data: readers.map((membershipId) => ({ orgId, announcementId: draft.id, membershipId })),
    });
    if (readers.length >= MANY) manyRowsWritten();
    const about = { announcement: draft.id, sendsAt: sendsAt.toISOString() };
    await emit(tx, ctx, "mail.announcement", ...readers.map((membership) => ({ ...about, membership })));
    await recordAudit(tx, ctx, "sendAnnouncement", "Announcement", draft.id);
    return { count: readers.length };
  });
}

/** Takes back what has not left yet: it is a draft again. Throws `not_found`, `forbidden`, and `conflict` once it is out. */
export function takeBackAnnouncement(
  ctx: OrgContext,
  { announcementId }: AnnouncementId,
  key?: RequestKey,
): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { id, state } = await open(tx, ctx, announcementId);
    if (state === "sent")
      throw conflict("It has left by now, and some may have read it. You could write what has changed.");
    if (state === "draft") return undefined;
    await tx.announcement.updateMany({ where: { orgId, id }, data: { sendsAt: null } });
    await tx.announcementReader.deleteMany({ where: { orgId, announcementId: id } });
    await recordAudit(tx, ctx, "takeBackAnnouncement", "Announcement", id);
    return undefined;
  });
}

/** Two who send, change or take back the same one take turns. */
async function open(tx: Tx, ctx: OrgContext, id: string) {
  authorize(ctx, "announce");
  await tx.$queryRaw`select 1 from "Announcement" where "orgId" = ${ctx.orgId}::uuid and "id" = ${id}::uuid for no key update`;
  const row = await tx.announcement.findUnique({ where: { orgId_id: { orgId: ctx.orgId, id } } });
  if (!row) throw notFound("announcement");
  return { ...row, state: stateOf(row.sendsAt, now()) };
}

async function openDraft(tx: Tx, ctx: OrgContext, id: string) {
  const row = await open(tx, ctx, id);
  if (row.state !== "draft")
    throw conflict("This was sent already. Take it back within a minute, or write another.");
  return row;
}

async function readersOf(tx: Tx, ctx: OrgContext, { cohortId, ...whom }: Whom & { cohortId: string }) {
  const reach = (await reachOf(tx, ctx, cohortId)).find(({ value }) => value === whomValue(whom));
  if (!reach || reach.membershipIds.length === 0)
    throw invalid("Nobody is left whom this would reach. Change whom it is for.");
  return reach.membershipIds;
}
