import { can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { nearPeople } from "@/lib/cohorts/company/queries";
import { type Tx, withOrg } from "@/lib/db/unit";
import { type FollowUpView, followUpsOf } from "@/lib/follow-ups/queries";
import { type ReadSheet, readSheets } from "@/lib/prep/reading/queries";
import { type PrepLines, since } from "@/lib/prep/rules";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

type PrepReader = {
  membershipId: string;
  name: string;
  /** Their mentor; otherwise somebody of their group. */
  isMentor: boolean;
  reads: boolean;
};
type OwnAnswer = { id: string; promptId: string; prompt: string; body: string };

/** What a mentee prepares, with what helps them to. */
export type OwnPrep = PrepLines & {
  /** They have said who reads it, be it nobody. */
  chosen: boolean;
  readers: PrepReader[];
  /** What they answered to prompts since the last session. */
  answers: OwnAnswer[];
  /** What they have promised and not done yet. */
  open: FollowUpView[];
  /** What they wrote for the session before. */
  last: PrepLines | null;
};

export type PrepPage = {
  session: Pick<OpenSession, "id" | "title" | "startsAt" | "endsAt">;
  /** Whose text is kept in this browser. */
  membershipId: string;
  own: OwnPrep | null;
  /** Sheets that others share with the reader. */
  shared: ReadSheet[];
};

/** A session's preparation: a mentee's own, and what others let the reader see of theirs. Throws `not_found`. */
export function prepPage(ctx: OrgContext, sessionId: string): Promise<PrepPage> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    const from = since(await lastBefore(tx, ctx, session), now());
    const { id, title, startsAt, endsAt, relations } = session;
    return {
      session: { id, title, startsAt, endsAt },
      membershipId: ctx.membershipId,
      own: can(ctx, "prepare", relations) ? await ownPrep(tx, ctx, session, from) : null,
      shared: await readSheets(tx, ctx, session, from),
    };
  });
}

async function lastBefore(
  tx: Tx,
  { orgId }: OrgContext,
  { cohortId, startsAt }: OpenSession,
): Promise<Date | null> {
  const last = await tx.session.findFirst({
    where: { orgId, cohortId, status: "scheduled", startsAt: { lt: startsAt } },
    orderBy: { startsAt: "desc" },
    select: { startsAt: true },
  });
  return last?.startsAt ?? null;
}

async function ownPrep(tx: Tx, ctx: OrgContext, session: OpenSession, from: Date): Promise<OwnPrep> {
  const { orgId, membershipId: ownerId } = ctx;
  const sheets = await tx.prepSheet.findMany({
    relationLoadStrategy: "join",
    where: { orgId, ownerId, session: { cohortId: session.cohortId, startsAt: { lte: session.startsAt } } },
    include: { shares: { where: { orgId }, select: { readerId: true } } },
    orderBy: { session: { startsAt: "desc" } },
    take: 2,
  });
  const sheet = sheets.find(({ sessionId }) => sessionId === session.id);
  const last = sheets.find(({ sessionId }) => sessionId !== session.id);
  const people = await nearPeople(tx, ctx, { sessionId: session.id });
  const reads = new Set(sheet?.shares.map(({ readerId }) => readerId));
  const followUps = await followUpsOf(tx, ctx, null);
  return {
    ...linesOf(sheet),
    chosen: Boolean(sheet?.chosenAt),
    readers: people.map(({ membershipId, name, pairingId }) => ({
      ...{ membershipId, name, isMentor: pairingId !== null, reads: reads.has(membershipId) },
    })),
    answers: await answersOf(tx, ctx, session, from),
    open: followUps.filter(({ mine }) => mine),
    last: last ? linesOf(last) : null,
  };
}

const linesOf = (sheet: PrepLines | undefined): PrepLines => ({
  ...{ asks: sheet?.asks ?? "", moved: sheet?.moved ?? "", challenge: sheet?.challenge ?? "" },
});

async function answersOf(
  tx: Tx,
  { orgId }: OrgContext,
  { cohortId, myParticipationId }: OpenSession,
  from: Date,
): Promise<OwnAnswer[]> {
  if (!myParticipationId) return [];
  const rows = await tx.answer.findMany({
    relationLoadStrategy: "join",
    where: { orgId, cohortId, participationId: myParticipationId, createdAt: { gt: from } },
    include: { prompt: { select: { id: true, text: true } } },
    orderBy: { createdAt: "desc" },
    take: 5,
  });
  return rows.map(({ id, body, prompt }) => ({ id, promptId: prompt.id, prompt: prompt.text, body }));
}
