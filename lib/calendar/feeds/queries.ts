import { feedToken, linkToken } from "@/lib/auth/links";
import { can } from "@/lib/authz/policy";
import { type CalendarEntry, DAYS_BACK, type EntryRow, entryIn } from "@/lib/calendar/feeds/rules";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { withLink, withOrg, withUser } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
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

/** The secret of the asking person's own subscription, and since when; null where they have none. */
export function myFeed(ctx: UserContext): Promise<{ token: string; since: Date } | null> {
  return withUser(ctx, async (tx) => {
    const feed = await tx.calendarFeed.findUnique({ where: { userId: ctx.userId } });
    return feed && { token: feedToken(feed), since: feed.createdAt };
  });
}

/** A cohort's name, and the secret of the asking participant's own subscription to it. Throws `not_found` for everybody else. */
export function cohortCalendar(
  ctx: OrgContext,
  cohortId: string,
): Promise<{ name: string; token: string | null }> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const { orgId, membershipId } = ctx;
    const part = await tx.participation.findUnique({
      relationLoadStrategy: "join",
      where: {
        orgId_cohortId_membershipId: { orgId, cohortId, membershipId },
        leftAt: null,
        cohort: { status: { not: "draft" } },
      },
      select: { id: true, cohort: { select: { name: true } } },
    });
    if (!part || !can(ctx, "subscribeCohort", ["participant"])) throw notFound("cohort");
    const link = await tx.accessLink.findFirst({
      where: { orgId, kind: "calendar", subjectId: part.id, revokedAt: null },
      orderBy: { createdAt: "desc" },
    });
    return { name: part.cohort.name, token: link && linkToken(link) };
  });
}
