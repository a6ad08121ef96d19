import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Reach, reachOf } from "@/lib/messages/reach/queries";
import { type AnnouncementState, stateOf, whomValue } from "@/lib/messages/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type AnnouncementLine = {
  id: string;
  subject: string;
  author: string;
  state: AnnouncementState;
  /** When it left or leaves; a draft's, when it was begun. */
  at: Date;
  /** How many it went to; null for whom it went to themselves. */
  count: number | null;
};

export type AnnouncementsPage = {
  cohort: { id: string; name: string };
  lines: AnnouncementLine[];
  canAnnounce: boolean;
};

const NEWEST = 200;

/** What was written to people of a cohort: for organizers all of it with the drafts, for others what they were sent. */
export function announcementsPage(ctx: OrgContext, cohortId: string): Promise<AnnouncementsPage> {
  return withOrg(ctx, async (tx) => {
    const { orgId, membershipId } = ctx;
    const canAnnounce = can(ctx, "announce");
    const cohort = await cohortOf(tx, ctx, cohortId);
    const at = now();
    const rows = await tx.announcement.findMany({
      relationLoadStrategy: "join",
      where: {
        ...{ orgId, cohortId },
        ...(!canAnnounce && { sendsAt: { lte: at }, readers: { some: { membershipId } } }),
      },
      include: { author: { select: { name: true } }, _count: { select: { readers: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: NEWEST,
    });
    const lines = rows.map(({ id, subject, author, sendsAt, createdAt, _count }) => ({
      ...{ id, subject, author: author.name, state: stateOf(sendsAt, at), at: sendsAt ?? createdAt },
      count: canAnnounce ? _count.readers : null,
    }));
    return { cohort, lines, canAnnounce };
  });
}

export type WritePage = { cohort: { id: string; name: string }; reaches: Reach[]; answersTo: string | null };

/** What an organizer chooses from before they write. Throws `not_found`, `forbidden`. */
export function writePage(ctx: OrgContext, cohortId: string): Promise<WritePage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "announce");
    const cohort = await cohortOf(tx, ctx, cohortId);
    return {
      cohort,
      reaches: await reachOf(tx, ctx, cohortId),
      answersTo: await addressOf(tx, ctx, ctx.membershipId),
    };
  });
}

export type AnnouncementView = {
  id: string;
  cohort: { id: string; name: string };
  subject: string;
  body: string;
  author: string;
  state: AnnouncementState;
  /** When it left or leaves; none for a draft. */
  sendsAt: Date | null;
  /** For organizers: whom it goes, or went, to. */
  organizing: {
    /** The choice it is written for. */
    value: string;
    reaches: Reach[];
    /** Names, in their order; of a draft those whom it would reach now. */
    readers: string[];
    answersTo: string | null;
  } | null;
};

/**
 * One announcement: for organizers in any state, for whoever it was sent to once it has left. For everybody else there is none:
 * `not_found`.
 */
export function announcementPage(ctx: OrgContext, id: string): Promise<AnnouncementView> {
  return withOrg(ctx, async (tx) => {
    const { orgId } = ctx;
    if (!isId(id)) throw notFound("announcement");
    const row = await tx.announcement.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id } },
      include: {
        cohort: { select: { id: true, name: true } },
        author: { select: { name: true } },
        readers: { select: { membershipId: true } },
      },
    });
    const state = row && stateOf(row.sendsAt, now());
    const isReader = row?.readers.some(({ membershipId }) => membershipId === ctx.membershipId) ?? false;
    const canAnnounce = can(ctx, "announce");
    if (!row || !state || (!canAnnounce && !(isReader && state === "sent"))) throw notFound("announcement");
    const { subject, body, cohort, author, sendsAt } = row;
    const seen = { id, cohort, subject, body, author: author.name, state, sendsAt };
    return { ...seen, organizing: canAnnounce ? await organizing(tx, ctx, row, state) : null };
  });
}

type Row = Parameters<typeof whomValue>[0] & {
  cohortId: string;
  authorId: string;
  readers: { membershipId: string }[];
};

async function organizing(tx: Tx, ctx: OrgContext, row: Row, state: AnnouncementState) {
  const value = whomValue(row);
  const reaches = state === "draft" ? await reachOf(tx, ctx, row.cohortId) : [];
  const ids =
    state === "draft"
      ? (reaches.find((reach) => reach.value === value)?.membershipIds ?? [])
      : row.readers.map(({ membershipId }) => membershipId);
  const members = await tx.membership.findMany({
    where: { orgId: ctx.orgId, id: { in: ids } },
    select: { name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const answersTo = await addressOf(tx, ctx, row.authorId);
  return { value, reaches, readers: members.map(({ name }) => name), answersTo };
}

/** A draft exists for organizers alone. */
async function cohortOf(tx: Tx, ctx: OrgContext, id: string): Promise<{ id: string; name: string }> {
  const { orgId, membershipId } = ctx;
  const inside = {
    participations: { some: { membershipId, leftAt: null } },
    status: { not: "draft" as const },
  };
  const cohort = isId(id)
    ? await tx.cohort.findFirst({
        where: { orgId, id, ...(!can(ctx, "announce") && inside) },
        select: { id: true, name: true },
      })
    : null;
  if (!cohort) throw notFound("cohort");
  return cohort;
}

const addressOf = async (tx: Tx, { orgId }: OrgContext, membershipId: string): Promise<string | null> =>
  (await tx.memberContact.findFirst({ where: { orgId, membershipId }, select: { email: true } }))?.email ??
  null;
