import { can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Guide, readGuide } from "@/lib/evening/hints/queries";
import { cursorNow } from "@/lib/live/queries";
import { groupToShow } from "@/lib/points/live/rules";
import { type Phase, phaseOf } from "@/lib/sessions/evening/rules";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type PointView = {
  id: string;
  groupId: string;
  questionId: string;
  text: string;
  mine: boolean;
  credited: boolean;
  /** Its author's name where they agreed to be named, else null. */
  name: string | null;
  endorsements: number;
  endorsed: boolean;
};

type Question = { id: string; text: string; minutes: number; points: number };
type Group = { id: string; number: number; points: number };

export type PointsPage = Pick<OpenSession, "id" | "number" | "title" | "status"> & {
  phase: Phase;
  questions: Question[];
  /** How the evening goes; null while it has not begun. */
  guide: Guide | null;
  /** The question that is open, or null where the session has none. */
  question: Question | null;
  /** The groups one may look at, with how much they have said to the open question. */
  groups: Group[];
  /** The one group that is open, or null: all of them (organizers), or no seat yet. */
  group: Group | null;
  /** Of one group what it has said to every question, newest first; of all groups what they have said to the open one. */
  points: PointView[];
  /** Everything that changes after this page was read has a larger number. */
  cursor: number;
  /** Who writes: names the text kept in this browser. */
  membershipId: string;
  canWritePoint: boolean;
  canEndorsePoint: boolean;
  /** Looks at all groups. */
  canSeeAll: boolean;
};

type Asked = { question?: string; group?: string };

/** The session's questions with how many points those who ask may see (of one group, or of all). */
const questionsOf = (tx: Tx, ctx: OrgContext, sessionId: string, groupId: string | null) =>
  tx.$queryRaw<Question[]>`
    select i."id", i."text", i."minutes", count(p."id")::int as "points"
    from "AgendaItem" i
    left join "Point" p on p."orgId" = i."orgId" and p."agendaItemId" = i."id"
      and (${groupId}::uuid is null or p."groupId" = ${groupId}::uuid)
    where i."orgId" = ${ctx.orgId}::uuid and i."sessionId" = ${sessionId}::uuid and i."kind" = 'question'
    group by i."id", i."text", i."minutes", i."position" order by i."position", i."id"`;

const groupsOf = (tx: Tx, ctx: OrgContext, sessionId: string, questionId: string | null) =>
  tx.$queryRaw<Group[]>`
    select g."id", g."number", count(p."id")::int as "points"
    from "Group" g
    left join "Point" p on p."orgId" = g."orgId" and p."groupId" = g."id" and p."agendaItemId" = ${questionId}::uuid
    where g."orgId" = ${ctx.orgId}::uuid and g."sessionId" = ${sessionId}::uuid
    group by g."id", g."number" order by g."number"`;

type Chosen = { questionId?: string; groupId?: string | null; ids?: readonly string[] };

/** Points as the asking member sees them, newest first: to a question, of a group, or these, of those they may see. */
export const readPoints = (tx: Tx, ctx: OrgContext, sessionId: string, chosen: Chosen) =>
  tx.$queryRaw<PointView[]>`
    select p."id", p."groupId", p."agendaItemId" as "questionId", p."text", p."credited", p."authorId" = ${ctx.membershipId}::uuid as "mine",
      case when p."credited" then (select m."name" from "Membership" m
        where m."orgId" = p."orgId" and m."id" = p."authorId") end as "name", count(e."id")::int as "endorsements",
      coalesce(bool_or(e."membershipId" = ${ctx.membershipId}::uuid), false) as "endorsed"
    from "Point" p
    left join "Endorsement" e on e."orgId" = p."orgId" and e."pointId" = p."id"
    where p."orgId" = ${ctx.orgId}::uuid and p."sessionId" = ${sessionId}::uuid
      ${chosen.questionId ? Prisma.sql`and p."agendaItemId" = ${chosen.questionId}::uuid` : Prisma.empty}
      ${chosen.groupId ? Prisma.sql`and p."groupId" = ${chosen.groupId}::uuid` : Prisma.empty}
      ${chosen.ids ? Prisma.sql`and p."id" = any (${chosen.ids}::uuid[])` : Prisma.empty}
    group by p."orgId", p."id" order by p."createdAt" desc, p."id" desc`;

/**
 * What a group says, with one question open: the asked one, else what is now, else the first. People see their own group; organizers any, and
 * all together where they have no seat and ask for none. Throws `not_found` for somebody else's group.
 */
export function pointsPage(ctx: OrgContext, sessionId: string, asked: Asked = {}): Promise<PointsPage> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    const { id, number, title, status, relations } = session;
    const cursor = await cursorNow(tx);
    const canSeeAll = can(ctx, "viewPoints");
    const wanted = groupToShow(ctx, session, asked.group);
    const seesNothing = wanted === null && !canSeeAll;
    const questions = await questionsOf(tx, ctx, sessionId, wanted);
    const guide = await readGuide(tx, ctx, session, wanted);
    const open = [asked.question, guide?.running.askedId, guide?.running.item?.id];
    const question =
      open.flatMap((one) => questions.find((item) => item.id === one) ?? [])[0] ?? questions[0] ?? null;
    const groups = seesNothing ? [] : await groupsOf(tx, ctx, sessionId, question?.id ?? null);
    const group = groups.find((one) => one.id === wanted) ?? null;
    if (wanted !== null && !group) throw notFound("group");
    const chosen = wanted === null ? { questionId: question?.id } : { groupId: wanted };
    const points = seesNothing || !question ? [] : await readPoints(tx, ctx, id, chosen);
    return {
      ...{ id, number, title, status, questions, question, guide, group, points, cursor, canSeeAll },
      phase: phaseOf(session, now()),
      groups: canSeeAll ? groups : groups.filter((one) => one.id === wanted),
      membershipId: ctx.membershipId,
      canWritePoint: group !== null && status === "scheduled" && can(ctx, "writePoint", relations),
      canEndorsePoint: can(ctx, "endorsePoint", relations),
    };
  });
}
