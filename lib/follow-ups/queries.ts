import { can } from "@/lib/authz/policy";
import { todayIn } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import { type Company, peopleFrom } from "@/lib/cohorts/company/queries";
import { Prisma } from "@/lib/db/generated/client";
import type { FollowUpState } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openPlace, type Place } from "@/lib/follow-ups/places/queries";
import { nudgeFrom } from "@/lib/follow-ups/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A promise as one of the two sees it. */
export type FollowUpView = {
  id: string;
  text: string;
  /** The reader does it. */
  mine: boolean;
  /** The other one; null: a promise to oneself. */
  other: { id: string; name: string } | null;
  /** A day of the calendar. */
  dueOn: string;
  overdue: boolean;
  state: FollowUpState;
  words: string;
  closedAt: Date | null;
  /** The reader closed it, and may take it up again; null where nobody is said to have. */
  closedByMe: boolean | null;
  nudgedAt: Date | null;
  canNudge: boolean;
};

const DAYS_CLOSED = 14;

type Row = Omit<FollowUpView, "other" | "overdue" | "canNudge" | "closedAt" | "nudgedAt"> & {
  otherId: string | null;
  otherName: string | null;
  closedAt: Date | string | null;
  nudgedAt: Date | string | null;
};

/** The asking member's promises and those made to them, the overdue ones first: a part of a statement. */
export const followUpRows = (
  { orgId, membershipId }: OrgContext,
  closedSince: Date | null,
): Prisma.Sql => Prisma.sql`
  select f."id", f."text", f."doerId" = ${membershipId}::uuid as "mine", f."dueOn"::text, f."state", f."words", f."closedAt",
    f."nudgedAt", f."closedByDoer" = (f."doerId" = ${membershipId}::uuid) as "closedByMe",
    m."id" as "otherId", m."name" as "otherName"
  from "FollowUp" f
  left join "Membership" m on m."orgId" = f."orgId"
    and m."id" = case when f."doerId" = ${membershipId}::uuid then f."otherId" else f."doerId" end
  where f."orgId" = ${orgId}::uuid and (f."doerId" = ${membershipId}::uuid or f."otherId" = ${membershipId}::uuid)
    and (f."state" = 'open' or f."closedAt" > ${closedSince})
  order by f."dueOn", f."createdAt", f."id"`;

/** Such a row, as it stands at `at` where the reader is. */
export function followUpView({ timeZone }: OrgContext, row: Row, at: Date): FollowUpView {
  const { otherId, otherName, ...rest } = row;
  const nudgedAt = row.nudgedAt === null ? null : new Date(row.nudgedAt);
  const open = row.state === "open";
  return {
    ...rest,
    nudgedAt,
    closedAt: row.closedAt === null ? null : new Date(row.closedAt),
    other: otherId && otherName ? { id: otherId, name: otherName } : null,
    overdue: open && row.dueOn < todayIn(timeZone, at),
    canNudge: open && !row.mine && nudgeFrom(nudgedAt, at) === null,
  };
}

/** The same in one statement, for the unit `tx` is: with what was closed since then, or open ones alone. */
async function followUpsOf(tx: Tx, ctx: OrgContext, closedSince: Date | null): Promise<FollowUpView[]> {
  const rows = await tx.$queryRaw<Row[]>`${followUpRows(ctx, closedSince)}`;
  return rows.map((row) => followUpView(ctx, row, now()));
}

export type FollowUpsPage = {
  /** The reader's own to do, and what was promised to them: open ones, the overdue first. */
  mine: FollowUpView[];
  theirs: FollowUpView[];
  /** Of the last two weeks, the latest first. */
  closed: FollowUpView[];
  today: string;
};

/** Everything the asking member promised, to others and to themselves, and was promised. */
export function followUpsPage(ctx: OrgContext): Promise<FollowUpsPage> {
  return withOrg(ctx, async (tx) => {
    const all = await followUpsOf(tx, ctx, new Date(now().getTime() - DAYS_CLOSED * 86_400_000));
    const open = all.filter(({ state }) => state === "open");
    const closedAt = ({ closedAt: at }: FollowUpView) => at?.getTime() ?? 0;
    return {
      mine: open.filter(({ mine }) => mine),
      theirs: open.filter(({ mine }) => !mine),
      closed: all.filter(({ state }) => state !== "open").toSorted((a, b) => closedAt(b) - closedAt(a)),
      today: todayIn(ctx.timeZone, now()),
    };
  });
}

export type PromisePage = {
  people: Company[];
  place: Place | null;
  /** Whom the form begins with: a member's id, or null for oneself. */
  withId: string | null;
  today: string;
};

type From = { note?: string; point?: string; session?: string; with?: string };

/** Where a promise is noted down, with the people it may be between. Throws `not_found` for a note or a point that is not theirs. */
export function promisePage(ctx: OrgContext, from: From): Promise<PromisePage> {
  return withOrg(ctx, async (tx) => {
    if (Object.values(from).some((id) => id !== undefined && !isId(id))) throw notFound();
    const place = await openPlace(tx, ctx, { noteId: from.note, pointId: from.point });
    const { people, withId } = await peopleFrom(tx, ctx, {
      sessionId: place?.sessionId ?? from.session,
      withId: from.with ?? place?.otherId ?? undefined,
    });
    return { people, place, withId, today: todayIn(ctx.timeZone, now()) };
  });
}

export type FollowUpCounts = { open: number; overdue: number; done: number; dropped: number };

/** How many promises the people of a cohort have made each other, for organizers: never which, nor whose. For the unit `tx` is. */
export async function followUpCounts(
  tx: Tx,
  ctx: OrgContext,
  cohortId: string,
): Promise<FollowUpCounts | null> {
  if (!can(ctx, "viewFollowUpCounts")) return null;
  const [row] = await tx.$queryRaw<FollowUpCounts[]>`
    select open, overdue, done, dropped from follow_up_counts(${cohortId}::uuid, ${todayIn(ctx.orgTimeZone, now())}::date)`;
  return row ?? null;
}
