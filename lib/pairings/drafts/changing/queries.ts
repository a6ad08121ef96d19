import { authorize } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Choice, choicesFor } from "@/lib/pairings/drafts/changing/rules";
import type { Placed } from "@/lib/pairings/drafts/figures/rules";
import { type Matrix, readScores, type Scores } from "@/lib/pairings/drafts/matrix/rules";
import { personBehind } from "@/lib/pairings/people/rows";
import type { OrgContext } from "@/lib/tenancy/context";

/** Who has whom in a draft. For the command or query whose unit of work `tx` is. */
export async function readPlaced(tx: Tx, ctx: OrgContext, draftId: string): Promise<Placed[]> {
  const rows = await tx.draftPair.findMany({
    where: { orgId: ctx.orgId, draftId },
    select: { menteeId: true, mentorId: true, locked: true, proposedAt: true },
    orderBy: { menteeId: "asc" },
  });
  return rows.map(({ proposedAt, ...pair }) => ({ ...pair, proposed: proposedAt !== null }));
}

/** The scores a draft was made with, packed. For the same callers. */
export async function readMatrix(tx: Tx, ctx: OrgContext, draftId: string): Promise<Matrix> {
  const matrix = await tx.draftMatrix.findUnique({ where: { orgId_draftId: { orgId: ctx.orgId, draftId } } });
  if (!matrix) throw notFound("draft");
  return matrix;
}

/** The same, to be asked. */
export const readDraftScores = async (tx: Tx, ctx: OrgContext, draftId: string): Promise<Scores> =>
  readScores(await readMatrix(tx, ctx, draftId));

type Named = { id: string; name: string };

export type ChoicesPage = {
  draft: { id: string; number: number; canChange: boolean };
  cohort: { id: string; name: string };
  mentee: Named;
  /** Who it is now, with why; null for nobody. */
  now: (Named & { score: number; reason: string }) | null;
  /** Why there is nobody. */
  reason: string;
  locked: boolean;
  possible: (Omit<Choice, "mentorId" | "displaced"> & {
    mentor: Named;
    displaced: { mentee: Named; to: Named | null; before: number; after: number | null } | null;
  })[];
  /** Mentors who cannot be had: by the seats, the rules, or what people told us. In the order of their names. */
  not: string[];
};

/** Who else could be the mentor of one mentee of a draft, each with what it costs. Organizers only. Throws `not_found`. */
export function choicesPage(ctx: OrgContext, draftId: string, menteeId: string): Promise<ChoicesPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(draftId) || !isId(menteeId)) throw notFound("draft");
    const draft = await tx.pairingDraft.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: draftId } },
      select: { number: true, state: true, cohort: { select: { id: true, name: true } } },
    });
    if (!draft) throw notFound("draft");
    authorize(ctx, "draftPairings");
    const pair = await tx.draftPair.findUnique({
      where: { orgId_draftId_menteeId: { orgId: ctx.orgId, draftId, menteeId } },
    });
    if (!pair) throw notFound("pair");
    const pairs = await readPlaced(tx, ctx, draftId);
    const scores = await readDraftScores(tx, ctx, draftId);
    const named = await namesOf(tx, ctx, draft.cohort.id);
    const { possible, not, now } = choicesFor(menteeId, pairs, scores);
    return {
      draft: {
        id: draftId,
        number: draft.number,
        canChange: draft.state === "ready" && pair.proposedAt === null,
      },
      cohort: draft.cohort,
      mentee: named(menteeId),
      now: now && { ...named(now.mentorId), score: now.score, reason: pair.reason },
      reason: pair.reason,
      locked: pair.locked,
      possible: possible.map(({ mentorId, displaced, ...rest }) => ({
        ...rest,
        mentor: named(mentorId),
        displaced: displaced && {
          mentee: named(displaced.menteeId),
          to: displaced.to === null ? null : named(displaced.to),
          ...{ before: displaced.before, after: displaced.after },
        },
      })),
      not: not.map((id) => named(id).name).toSorted((a, b) => a.localeCompare(b)),
    };
  });
}

/** Everybody of a cohort by their participation. For the same callers. */
export async function namesOf(tx: Tx, ctx: OrgContext, cohortId: string): Promise<(id: string) => Named> {
  const rows = await tx.$queryRaw<Named[]>`
    select p."id", b."name" from "Participation" p
    cross join lateral (${personBehind(ctx, Prisma.sql`p."id"`)}) b
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid`;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? "Somebody" });
}
