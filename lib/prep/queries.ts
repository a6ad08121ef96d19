import { can } from "@/lib/authz/policy";
import { type Company, nearPeople } from "@/lib/cohorts/company/queries";
import { type Tx, withOrg } from "@/lib/db/unit";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import { type Beside, besideSheets } from "@/lib/prep/beside/queries";
import { type Gathering, openGathering } from "@/lib/prep/gatherings/queries";
import { readersAmong } from "@/lib/prep/gatherings/rules";
import { type ReadSheet, readSheet } from "@/lib/prep/reading/rules";
import type { PrepLines } from "@/lib/prep/rules";
import type { GatheringId } from "@/lib/prep/schema";
import type { OrgContext } from "@/lib/tenancy/context";

type PrepReader = {
  membershipId: string;
  name: string;
  /** Their mentor; otherwise somebody of their group. */
  isMentor: boolean;
  reads: boolean;
};

/** What a mentee prepares, with what helps them to. */
export type OwnPrep = PrepLines & {
  /** They have said who reads it, be it nobody. */
  chosen: boolean;
  readers: PrepReader[];
  /** What they answered to prompts since last time. */
  answers: Beside["answers"];
  /** What they have promised and not done yet. */
  open: FollowUpView[];
  /** What they wrote the time before. */
  last: PrepLines | null;
};

export type PrepPage = {
  gathering: Pick<Gathering, "kind" | "id" | "title" | "startsAt" | "endsAt">;
  /** Whose text is kept in this browser. */
  membershipId: string;
  own: OwnPrep | null;
  /** Sheets that others share with the reader. */
  shared: ReadSheet[];
};

const ANSWERS_SHOWN = 5;

/**
 * A session's or a meeting's preparation: a mentee's own, and what others let the reader see of theirs, with what is between them.
 * Throws `not_found`.
 */
export function prepPage(ctx: OrgContext, about: GatheringId): Promise<PrepPage> {
  return withOrg(ctx, async (tx) => {
    const gathering = await openGathering(tx, ctx, about);
    const sheets = await sheetsOf(tx, ctx, gathering);
    const near = await nearPeople(tx, ctx, about.kind === "session" ? { sessionId: about.id } : {});
    const shared = sheets.filter(({ ownerId }) => ownerId !== ctx.membershipId);
    const beside = await besideSheets(tx, ctx, gathering, pairsWith(near, shared));
    const { kind, id, title, startsAt, endsAt } = gathering;
    return {
      gathering: { kind, id, title, startsAt, endsAt },
      membershipId: ctx.membershipId,
      own: can(ctx, "prepare", gathering.relations)
        ? ownPrep(ctx, { gathering, sheets, near, beside })
        : null,
      shared: shared
        .map((sheet) => readSheet(sheet, near, beside))
        .toSorted((a, b) => a.owner.name.localeCompare(b.owner.name)),
    };
  });
}

type Sheet = Awaited<ReturnType<typeof sheetsOf>>[number];

/** The reader's own for this and for those before it, the latest first, and what others share of theirs for this. */
function sheetsOf(tx: Tx, { orgId, membershipId }: OrgContext, { kind, id, cohortId, pair }: Gathering) {
  const here = kind === "session" ? { sessionId: id } : { meetingId: id };
  const alike = pair ? { meeting: { pairingId: pair.id } } : { session: { cohortId } };
  return tx.prepSheet.findMany({
    relationLoadStrategy: "join",
    where: {
      orgId,
      OR: [
        { ownerId: membershipId, ...alike },
        { ...here, shares: { some: { orgId, readerId: membershipId } } },
      ],
    },
    include: {
      owner: { select: { id: true, name: true } },
      shares: { where: { orgId }, select: { readerId: true } },
      session: { select: { startsAt: true } },
      meeting: { select: { startsAt: true } },
    },
    orderBy: { createdAt: "desc" },
  });
}

const pairsWith = (near: readonly Company[], sheets: readonly Sheet[]) =>
  near.filter(
    ({ membershipId, pairingId }) =>
      pairingId !== null && sheets.some(({ ownerId }) => ownerId === membershipId),
  );

type Facts = { gathering: Gathering; sheets: readonly Sheet[]; near: readonly Company[]; beside: Beside };

function ownPrep({ membershipId }: OrgContext, { gathering, sheets, near, beside }: Facts): OwnPrep {
  const own = sheets.filter(({ ownerId }) => ownerId === membershipId);
  const sheet = own.find(({ sessionId, meetingId }) => (sessionId ?? meetingId) === gathering.id);
  const reads = new Set(sheet?.shares.map(({ readerId }) => readerId));
  const last = lastBefore(gathering, own);
  return {
    ...linesOf(sheet),
    chosen: Boolean(sheet?.chosenAt),
    readers: readersAmong(near, gathering).map(({ membershipId: id, name, pairingId }) => ({
      ...{ membershipId: id, name, isMentor: pairingId !== null, reads: reads.has(id) },
    })),
    answers: beside.answers.filter(({ by }) => by === membershipId).slice(0, ANSWERS_SHOWN),
    open: beside.followUps.filter(({ mine }) => mine),
    last: last ? linesOf(last) : null,
  };
}

/** What they prepared for the latest date before this one. */
function lastBefore({ id, startsAt }: Gathering, own: readonly Sheet[]): Sheet | undefined {
  const when = ({ session, meeting }: Sheet) => (session ?? meeting)?.startsAt ?? null;
  const before = own.flatMap((sheet) => {
    const at = when(sheet);
    const isBefore = at !== null && (startsAt === null || at <= startsAt);
    return isBefore && (sheet.sessionId ?? sheet.meetingId) !== id ? [{ sheet, at }] : [];
  });
  return before.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.sheet;
}

const linesOf = (sheet: PrepLines | undefined): PrepLines => ({
  ...{ asks: sheet?.asks ?? "", moved: sheet?.moved ?? "", challenge: sheet?.challenge ?? "" },
});
