import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { type Tx, withOrg } from "@/lib/db/unit";
import { lineOf, type NoticeRow, pathOf } from "@/lib/letters/inbox/rules";
import type { InboxFilter } from "@/lib/letters/inbox/schema";
import { type Following, latestOf } from "@/lib/live/queries";
import type { OrgContext } from "@/lib/tenancy/context";

const PER_PAGE = 50;

export type InboxLine = {
  id: string;
  says: string;
  /** Below the organization's address; none where it is not there any more. */
  path: string | null;
  at: Date;
  isNew: boolean;
};

export type InboxPage = {
  lines: InboxLine[];
  /** The line that the page of older ones begins behind; none at the end. */
  older: string | null;
};

/** What the asking member was told, the newest first, 50 at a time, in words for what they may see of it now. */
export function inboxPage(ctx: OrgContext, { before }: InboxFilter): Promise<InboxPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "readInbox");
    const edge = before
      ? Prisma.sql`and (n."createdAt", n."id") < (select e."createdAt", e."id" from "Notice" e
          where e."orgId" = ${ctx.orgId}::uuid and e."id" = ${before}::uuid)`
      : Prisma.empty;
    const rows = await rowsOf(tx, ctx, Prisma.sql`and n."inApp" ${edge}`, PER_PAGE + 1);
    const shown = rows.slice(0, PER_PAGE);
    return {
      lines: shown.map(toLine),
      older: rows.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}

/** What waits for the mail of that instant and was not read meanwhile, the oldest first: what is over or gone by now is left out. */
export function waitingLines(ctx: OrgContext, mailAt: Date): Promise<InboxLine[]> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "readInbox");
    const waits = Prisma.sql`and n."mailAt" = ${mailAt} and n."readAt" is null`;
    const rows = await rowsOf(tx, ctx, waits, 200);
    return rows
      .filter(({ gone, over }) => !gone && !over)
      .map(toLine)
      .reverse();
  });
}

/** What the asking member may follow of their own inbox: everything, as a place that is theirs alone. */
export function inboxFollowing(ctx: OrgContext): Promise<Following> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "readInbox");
    const place = { orgId: ctx.orgId, sessionId: ctx.membershipId };
    return { sessionId: ctx.membershipId, groups: null, latest: await latestOf(tx, place, null) };
  });
}

const toLine = (row: NoticeRow): InboxLine => ({
  id: row.id,
  says: lineOf(row),
  path: row.gone ? null : pathOf(row),
  at: row.createdAt,
  isNew: row.readAt === null,
});

// An id belongs to one row of one table, so each join finds what the line is about or nothing. The policies of the reader hold.
const rowsOf = (tx: Tx, { orgId, membershipId }: OrgContext, which: Prisma.Sql, limit: number) =>
  tx.$queryRaw<NoticeRow[]>`
    with line as (
      select n.* from "Notice" n where n."orgId" = ${orgId}::uuid and n."membershipId" = ${membershipId}::uuid ${which}
      order by n."createdAt" desc, n."id" desc limit ${limit}
    ), pair as (
      select l."id" as "line", case when mentor."id" = ${membershipId}::uuid then mentee."name" else mentor."name" end as "other"
      from line l
      left join "Meeting" m on m."orgId" = l."orgId" and m."id" = l."aboutId"
      left join "PairingRequest" q on q."orgId" = l."orgId" and q."id" = l."aboutId"
      left join "Pairing" p on p."orgId" = l."orgId" and p."id" = coalesce(m."pairingId", l."aboutId")
      join "Participation" pm on pm."orgId" = l."orgId" and pm."id" = coalesce(p."mentorId", q."mentorId")
      join "Participation" pe on pe."orgId" = l."orgId" and pe."id" = coalesce(p."menteeId", q."menteeId")
      join "Membership" mentor on mentor."orgId" = l."orgId" and mentor."id" = pm."membershipId"
      join "Membership" mentee on mentee."orgId" = l."orgId" and mentee."id" = pe."membershipId"
    )
    select l."id", l."template", l."aboutId", l."createdAt", l."readAt",
      coalesce(s."title", r."title", a."text", f."text", t."name", pair."other", w."subject", c."name", person."name") as "label",
      l."aboutId" is not null and coalesce(s."id", r."id", a."id", f."id", t."id", pair."line", w."id", c."id", person."id", k."id") is null as "gone",
      coalesce(s."endsAt" <= ${now()} and l."template" <> 'pulse-asked', a."closesAt" <= ${now()}, f."state" <> 'open', false) as "over"
    from line l
    left join pair on pair."line" = l."id"
    left join "Session" s on s."orgId" = l."orgId" and s."id" = l."aboutId"
    left join "Recap" r on r."orgId" = l."orgId" and r."id" = l."aboutId"
    left join "Prompt" a on a."orgId" = l."orgId" and a."id" = l."aboutId"
    left join "FollowUp" f on f."orgId" = l."orgId" and f."id" = l."aboutId"
    left join (select h."orgId", h."id", w."name" from "Thanks" h
      join "Membership" w on w."orgId" = h."orgId" and w."id" = h."fromId") t on t."orgId" = l."orgId" and t."id" = l."aboutId"
    left join "Announcement" w on w."orgId" = l."orgId" and w."id" = l."aboutId"
    left join "Cohort" c on c."orgId" = l."orgId" and c."id" = l."aboutId"
    left join "Membership" person on person."orgId" = l."orgId" and person."id" = l."aboutId"
    left join "Concern" k on k."orgId" = l."orgId" and k."id" = l."aboutId"
    order by l."createdAt" desc, l."id" desc`;
