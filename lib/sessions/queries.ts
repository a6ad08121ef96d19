import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { AgendaKind, RecapStatus } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { readAgenda } from "@/lib/evening/now/queries";
import { isOn } from "@/lib/evening/rules";
import { pulsePhase } from "@/lib/pulse/rules";
import { agendaSentence, runningTimes } from "@/lib/sessions/agenda/rules";
import { type ComingPart, comingOf } from "@/lib/sessions/coming/queries";
import { type Phase, phaseOf } from "@/lib/sessions/evening/rules";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import { type SeatedGroup, seatedGroups } from "@/lib/sessions/plan/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type AgendaLine = { id: string; kind: AgendaKind; text: string; minutes: number; from: Date };

type Standing = {
  /** The reader was noted as absent. */
  missed: boolean;
  /** What the reader has said of whether it was worth it, until it is counted. */
  myPulse: { rating: number; words: string } | null;
  expected: number;
  present: number;
  absent: number;
  recapId: string | null;
  recapStatus: RecapStatus | null;
  /** The evening has begun, and nobody has closed it. */
  begun: boolean;
};

/** Counts of who is expected and here, and the recap: a draft for those who edit it, a published one for all. */
async function standingOf(tx: Tx, ctx: OrgContext, session: OpenSession): Promise<Standing> {
  const [standing] = await tx.$queryRaw<Standing[]>`
    select (select count(*) from "Participation" p
        where p."orgId" = s."orgId" and p."cohortId" = s."cohortId" and p."leftAt" is null
          and (select m."status" from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId") <> 'left'
      )::int as "expected", a."present", a."absent",
      exists (select from "Attendance" w where w."orgId" = s."orgId" and w."sessionId" = s."id" and w."status" = 'absent'
        and w."participationId" = ${session.myParticipationId}::uuid) as "missed",
      (select jsonb_build_object('rating', u."rating", 'words', u."words") from "Pulse" u where u."orgId" = s."orgId"
        and u."sessionId" = s."id" and u."membershipId" = ${ctx.membershipId}::uuid and u."rating" is not null) as "myPulse",
      r."id" as "recapId", r."status" as "recapStatus",
      exists (select from "Evening" e where e."orgId" = s."orgId" and e."sessionId" = s."id" and e."closedAt" is null) as "begun"
    from "Session" s
    cross join lateral (select count(*) filter (where "status" = 'present')::int as "present",
        count(*) filter (where "status" = 'absent')::int as "absent"
      from "Attendance" a where a."orgId" = s."orgId" and a."sessionId" = s."id") a
    left join "Recap" r on r."orgId" = s."orgId" and r."sessionId" = s."id"
      and (r."status" = 'published' or ${can(ctx, "editRecap")})
    where s."orgId" = ${ctx.orgId}::uuid and s."id" = ${session.id}::uuid`;
  return (
    standing ?? {
      missed: false,
      myPulse: null,
      expected: 0,
      present: 0,
      absent: 0,
      recapId: null,
      recapStatus: null,
      begun: false,
    }
  );
}

export type SessionPage = OpenSession &
  Standing & {
    phase: Phase;
    /** The evening is on right now, also where it takes longer than planned. */
    on: boolean;
    coming: ComingPart;
    agenda: AgendaLine[];
    agendaSentence: string;
    groups: SeatedGroup[];
    seated: number;
    questions: number;
    canManageSession: boolean;
    canSeatGroups: boolean;
    canRunEvening: boolean;
    canWritePoint: boolean;
    canViewPoints: boolean;
    canEditRecap: boolean;
    canPostNote: boolean;
    canPrepare: boolean;
    /** Whether it was worth the evening is asked now, of those who took part. */
    asksPulse: boolean;
  };

const minutesOf = (session: Pick<OpenSession, "startsAt" | "endsAt">) =>
  Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000);

/** A session with everything its page shows. Throws `not_found` for whoever is neither an organizer nor in the cohort. */
export function sessionPage(ctx: OrgContext, sessionId: string): Promise<SessionPage> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    const items = await readAgenda(tx, ctx, sessionId);
    const groups = await seatedGroups(tx, ctx, session);
    const standing = await standingOf(tx, ctx, session);
    const coming = await comingOf(tx, ctx, session);
    return {
      ...session,
      ...standing,
      coming,
      phase: phaseOf(session, now()),
      on: standing.begun && isOn(session, false, now()),
      agenda: runningTimes(session.startsAt, items),
      agendaSentence: agendaSentence(minutesOf(session), items),
      groups,
      seated: groups.reduce((sum, group) => sum + group.people.length, 0),
      questions: items.filter((item) => item.kind === "question").length,
      canManageSession: can(ctx, "manageSession"),
      canSeatGroups: can(ctx, "seatGroups"),
      canRunEvening: can(ctx, "runEvening"),
      canWritePoint: can(ctx, "writePoint", session.relations),
      canViewPoints: can(ctx, "viewPoints", session.relations),
      canEditRecap: can(ctx, "editRecap"),
      canPostNote: can(ctx, "postNote", session.relations),
      canPrepare: can(ctx, "prepare", session.relations),
      asksPulse:
        pulsePhase(session.endsAt, now()) === "open" &&
        !standing.missed &&
        can(ctx, "answerPulse", session.relations),
    };
  });
}

export type EditableItem = { id: string; kind: AgendaKind; text: string; minutes: number; points: number };
export type SessionEditor = OpenSession & { minutes: number; agendaSentence: string; agenda: EditableItem[] };

/** A session for whoever may change it. Throws `forbidden` for those who may only see it. */
export function sessionEditor(ctx: OrgContext, sessionId: string): Promise<SessionEditor> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    authorize(ctx, "manageSession", session.relations);
    const items = await tx.agendaItem.findMany({
      where: { orgId: ctx.orgId, sessionId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      include: { _count: { select: { points: true } } },
    });
    const minutes = minutesOf(session);
    return {
      ...session,
      minutes,
      agendaSentence: agendaSentence(minutes, items),
      agenda: items.map(({ id, kind, text, minutes: length, _count }) => ({
        id,
        kind,
        text,
        minutes: length,
        points: _count.points,
      })),
    };
  });
}
