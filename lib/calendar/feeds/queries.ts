import { linkToken } from "@/lib/auth/links";
import { deriveToken } from "@/lib/auth/secret";
import { type CalendarEntry, DAYS_BACK, type EntryRow, entryIn } from "@/lib/calendar/feeds/rules";
import { now } from "@/lib/clock";
import { type Tx, withLink, withUser } from "@/lib/db/unit";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";

/** Everything that a subscribed calendar shows, in order of time: a person's own over all organizations, or a cohort's evenings. */
export function feedEntries(ctx: LinkContext): Promise<CalendarEntry[]> {
  return withLink(ctx, async (tx) => {
    const since = new Date(now().getTime() - DAYS_BACK * 86_400_000);
    const rows =
      ctx.link === "feed"
        ? await tx.$queryRaw<{ entry: EntryRow }[]>`select entry from open_feed(${since})`
        : await tx.$queryRaw<{ entry: EntryRow }[]>`select entry from open_cohort_calendar()`;
    return rows
      .map(({ entry }) => entryIn(entry))
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
  });
}

/** The token of a person's own feed, made again from its row. */
export const feedToken = (feed: { userId: string; nonce: string }): string =>
  deriveToken("feed", feed.userId, feed.nonce);

/** The secret of the asking person's own subscription, and since when; null where they have none. */
export function myFeed(ctx: UserContext): Promise<{ token: string; since: Date } | null> {
  return withUser(ctx, async (tx) => {
    const feed = await tx.calendarFeed.findUnique({ where: { userId: ctx.userId } });
    return feed && { token: feedToken(feed), since: feed.createdAt };
  });
}

/** The secret of the asking member's own subscription to a cohort, or null. For the query whose unit of work `tx` is. */
export async function cohortFeed(tx: Tx, ctx: OrgContext, participationId: string): Promise<string | null> {
  const link = await tx.accessLink.findFirst({
    where: { orgId: ctx.orgId, kind: "calendar", subjectId: participationId, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return link && linkToken(link);
}
