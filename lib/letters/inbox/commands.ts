import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { pathOf } from "@/lib/letters/inbox/rules";
import type { NoticeId, ReadAt } from "@/lib/letters/inbox/schema";
import { announce } from "@/lib/live/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/** Marks one line as read; `path`, below the organization's address, is where it leads. Throws `not_found` for anybody else's. */
export function openNotice(ctx: OrgContext, { noticeId }: NoticeId): Promise<{ path: string }> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "readInbox");
    const { orgId, membershipId } = ctx;
    const notice = await tx.notice.findFirst({ where: { orgId, id: noticeId, membershipId } });
    if (!notice) throw notFound("notice");
    const unread = { orgId, id: noticeId, membershipId, readAt: null };
    const { count } = await tx.notice.updateMany({ where: unread, data: { readAt: now() } });
    if (count > 0) await announce(tx, ctx, { sessionId: membershipId, about: "inbox" });
    return { path: pathOf(notice) };
  });
}

/** Marks everything in the inbox as read: how many lines that were, and the instant that takes it back. */
export function readAllNotices(ctx: OrgContext, key?: RequestKey): Promise<{ count: number; at: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "readInbox");
    const { orgId, membershipId } = ctx;
    const at = now();
    const unread = { orgId, membershipId, inApp: true, readAt: null };
    const { count } = await tx.notice.updateMany({ where: unread, data: { readAt: at } });
    if (count > 0) await announce(tx, ctx, { sessionId: membershipId, about: "inbox" });
    return { count, at: at.toISOString() };
  });
}

/** Makes new again what was marked as read at that instant. */
export function unreadNotices(ctx: OrgContext, { at }: ReadAt, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "readInbox");
    const { orgId, membershipId } = ctx;
    const { count } = await tx.notice.updateMany({
      where: { orgId, membershipId, readAt: at },
      data: { readAt: null },
    });
    if (count > 0) await announce(tx, ctx, { sessionId: membershipId, about: "inbox" });
    return undefined;
  });
}
