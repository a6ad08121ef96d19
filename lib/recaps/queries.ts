import { linkToken } from "@/lib/auth/links";
import { authorize } from "@/lib/authz/policy";
import type { RecapAudience, RecapChangeKind, RecapStatus } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { lineRows } from "@/lib/recaps/lines/queries";
import { composeLines, type Line } from "@/lib/recaps/lines/rules";
import { mayRead } from "@/lib/recaps/rights/rules";
import { type Promises, type Room, underQuestions } from "@/lib/recaps/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type RecapEditor = {
  session: {
    id: string;
    title: string;
    startsAt: Date;
    timeZone: string;
    cohortId: string;
    cohortName: string;
  };
  recap: {
    id: string;
    title: string;
    intro: string;
    status: RecapStatus;
    audience: RecapAudience;
    publishedAt: Date | null;
    /** The path strangers use, while it is published for the world. */
    publicPath: string | null;
    arranged: boolean;
    /** What an undo would take back, or null where there is nothing. */
    undo: RecapChangeKind | null;
    room: Room;
    promises: Promises;
    questions: { id: string; text: string; rows: Line[] }[];
  } | null;
  /** Points the groups have written that are not in the recap yet. */
  waiting: number;
};

/** What the composing page shows: the session's recap, if there is one, and what has come in since. Organizers only. */
export function recapEditor(ctx: OrgContext, sessionId: string): Promise<RecapEditor> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "editRecap");
    const session = await tx.session.findUnique({
      where: { orgId_id: { orgId: ctx.orgId, id: sessionId } },
      relationLoadStrategy: "join",
      include: {
        cohort: { select: { name: true, timeZone: true } },
        recap: true,
        agenda: { where: { kind: "question" }, orderBy: [{ position: "asc" }, { id: "asc" }] },
      },
    });
    if (!session) throw notFound("session");
    const { recap } = session;
    const rows = await lineRows(tx, ctx, sessionId, recap?.id ?? null);
    const collected = rows.filter(({ lineId }) => lineId !== null);
    return {
      session: {
        id: session.id,
        title: session.title,
        startsAt: session.startsAt,
        timeZone: session.cohort.timeZone,
        cohortId: session.cohortId,
        cohortName: session.cohort.name,
      },
      recap: recap && {
        ...{ id: recap.id, title: recap.title, intro: recap.intro, arranged: recap.arranged },
        ...{ status: recap.status, audience: recap.audience, publishedAt: recap.publishedAt },
        publicPath:
          recap.status === "published" && recap.audience === "world"
            ? await publicPath(tx, ctx, recap.id)
            : null,
        ...(await besides(tx, recap.id)),
        questions: underQuestions(
          session.agenda.map(({ id, text }) => ({ id, text })),
          composeLines(collected, recap.arranged),
        ),
      },
      waiting: rows.length - collected.length,
    };
  });
}

/** What can be undone, who was there, and how much was promised. */
async function besides(tx: Tx, recapId: string) {
  const [row] = await tx.$queryRaw<({ undo: RecapChangeKind | null } & Room & Promises)[]>`
    select (select c."kind" from "RecapChange" c where c."orgId" = (select app_org()) and c."recapId" = ${recapId}::uuid
        order by c."id" desc limit 1) as "undo",
      r.mentors::int, r.mentees::int, r.guests::int, r.groups::int, m.made, m.kept
    from recap_room(${recapId}::uuid) r, recap_promises(${recapId}::uuid) m`;
  const { undo = null, mentors = 0, mentees = 0, guests = 0, groups = 0, made = 0, kept = 0 } = row ?? {};
  return { undo, room: { mentors, mentees, guests, groups }, promises: { made, kept } };
}

/** The path of a recap's page for strangers, or null where it has no open link. */
export async function publicPath(tx: Tx, ctx: OrgContext, recapId: string): Promise<string | null> {
  const link = await tx.accessLink.findFirst({
    where: { orgId: ctx.orgId, kind: "recap", subjectId: recapId, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return link && `/r/${linkToken(link)}`;
}

export type OpenRecap = {
  id: string;
  /** Null: a mentor's own collection. */
  sessionId: string | null;
  /** Membership of the mentor whose collection it is. */
  authorId: string | null;
  cohortId: string;
  status: RecapStatus;
  audience: RecapAudience;
  /** When it was first published; kept while it is withdrawn. */
  publishedAt: Date | null;
  /** Its lines stand as they were put; until then the most endorsed come first. */
  arranged: boolean;
  participant: boolean;
};

/**
 * Loads a recap that the asking member may read, for the command or query whose unit of work `tx` is: organizers read
 * drafts, the cohort reads what is published, everybody in the organization what is published for the world. A mentor's
 * collection is its author's alone until it is published. Throws `not_found`.
 */
export async function openRecap(tx: Tx, ctx: OrgContext, recapId: string, lock?: "lock"): Promise<OpenRecap> {
  if (lock)
    await tx.$queryRaw`select from "Recap" where "orgId" = ${ctx.orgId}::uuid and "id" = ${recapId}::uuid for update`;
  const rows = await tx.$queryRaw<OpenRecap[]>`
    select r."id", r."sessionId", r."authorId", coalesce(s."cohortId", r."cohortId") as "cohortId", r."status", r."audience",
      r."publishedAt", r."arranged", p."id" is not null as "participant"
    from "Recap" r
    left join "Session" s on s."orgId" = r."orgId" and s."id" = r."sessionId"
    left join "Participation" p on p."orgId" = r."orgId" and p."cohortId" = coalesce(s."cohortId", r."cohortId")
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
    where r."orgId" = ${ctx.orgId}::uuid and r."id" = ${recapId}::uuid`;
  const recap = rows[0];
  if (!recap) throw notFound("recap");
  if (!mayRead(ctx, recap)) throw notFound("recap");
  return recap;
}
