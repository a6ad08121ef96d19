import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { type Tx, withOrg } from "@/lib/db/unit";
import { readRunning } from "@/lib/evening/now/queries";
import type { AgendaRow, Running } from "@/lib/evening/now/rules";
import { readWallLink } from "@/lib/evening/wall/link/queries";
import { type Phase, phaseOf } from "@/lib/sessions/evening/rules";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

type ConsoleGroup = {
  id: string;
  number: number;
  people: number;
  /** Points to the question that the page is about. */
  points: number;
  /** When the last of them was written, in milliseconds since 1970. */
  lastAt: number | null;
};

/** `expected` are all but those who said that they can't come; whoever of them is marked all the same counts. */
type Presence = { expected: number; saidNo: number; present: number; absent: number };

export type ConsolePage = Pick<
  OpenSession,
  "id" | "number" | "title" | "status" | "startsAt" | "endsAt" | "timeZone"
> &
  Presence & {
    phase: Phase;
    /** Null while the evening has not begun. */
    running: Running | null;
    agenda: AgendaRow[];
    /** The question that the groups' points are counted to. */
    question: AgendaRow | null;
    groups: ConsoleGroup[];
    /** Where the wall opens without signing in. */
    wallPath: string | null;
    /** The server's clock, in milliseconds since 1970. */
    at: number;
  };

/** What the groups are asked now, or were asked last. */
function questionOf(running: Running | null, agenda: readonly AgendaRow[]): AgendaRow | null {
  const id =
    running?.askedId ?? (running?.item?.kind === "question" ? running.item.id : running?.forRoom.at(-1)?.id);
  return agenda.find((item) => item.id === id) ?? null;
}

type Room = Presence & { groups: ConsoleGroup[] };

async function roomOf(
  tx: Tx,
  ctx: OrgContext,
  session: OpenSession,
  questionId: string | null,
): Promise<Room> {
  const [room] = await tx.$queryRaw<Room[]>`select
    (x."people" - x."saidNo")::int as "expected", x."saidNo"::int as "saidNo", a."present", a."absent",
    (select coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'number', g."number", 'people',
          (select count(*) from "Seat" x where x."orgId" = g."orgId" and x."groupId" = g."id"),
          'points', said."points", 'lastAt', said."lastAt") order by g."number"), '[]')
      from "Group" g cross join lateral (
        select count(*) as "points", (extract(epoch from max(p."createdAt")) * 1000)::bigint as "lastAt" from "Point" p
        where p."orgId" = g."orgId" and p."groupId" = g."id" and p."agendaItemId" = ${questionId}::uuid) said
      where g."orgId" = ${ctx.orgId}::uuid and g."sessionId" = ${session.id}::uuid) as "groups"
    from (select count(*) filter (where "status" = 'present')::int as "present",
        count(*) filter (where "status" = 'absent')::int as "absent" from "Attendance"
      where "orgId" = ${ctx.orgId}::uuid and "sessionId" = ${session.id}::uuid) a,
    (select count(*) as "people", count(*) filter (where r."coming" = 'no' and t."status" is null) as "saidNo"
      from "Participation" p
      left join "Rsvp" r on r."orgId" = p."orgId" and r."sessionId" = ${session.id}::uuid and r."participationId" = p."id"
        and r."answeredFor" = ${session.startsAt}
      left join "Attendance" t on t."orgId" = p."orgId" and t."sessionId" = ${session.id}::uuid and t."participationId" = p."id"
      where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${session.cohortId}::uuid and p."leftAt" is null
        and (select m."status" from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId") <> 'left') x`;
  return room ?? { expected: 0, saidNo: 0, present: 0, absent: 0, groups: [] };
}

/**
 * What an organizer runs the evening from: who is here, what is now, and which group has been silent. Throws `not_found`,
 * `forbidden`.
 */
export function consolePage(ctx: OrgContext, sessionId: string): Promise<ConsolePage> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    authorize(ctx, "runEvening", session.relations);
    const { running, agenda } = await readRunning(tx, ctx, sessionId);
    const question = questionOf(running, agenda);
    const room = await roomOf(tx, ctx, session, question?.id ?? null);
    const wallPath = await readWallLink(tx, ctx, sessionId);
    const { id, number, title, status, startsAt, endsAt, timeZone } = session;
    const at = now();
    return {
      ...{ id, number, title, status, startsAt, endsAt, timeZone, running, agenda, question, wallPath },
      ...room,
      ...{ phase: phaseOf(session, at), at: at.getTime() },
    };
  });
}
