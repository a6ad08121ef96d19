import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, DraftKind, DraftState, MatchMode } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { Rules, Weights } from "@/lib/matching/scoring/types";
import { type Figures, figuresSchema } from "@/lib/pairings/drafts/figures/rules";
import {
  defaultRules,
  defaultWeights,
  isSilent,
  storedRules,
  storedWeights,
} from "@/lib/pairings/drafts/rules";
import { DRAFT_ROWS, type DraftView } from "@/lib/pairings/drafts/schema";
import { personBehind } from "@/lib/pairings/people/rows";
import { type PairingSummary, pairingSummary } from "@/lib/pairings/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type DraftSettings = { mode: MatchMode; weights: Weights; rules: Rules };

export type DraftLine = {
  id: string;
  number: number;
  kind: DraftKind;
  state: DraftState;
  mode: MatchMode;
  figures: Figures | null;
  madeBy: string | null;
  createdAt: Date;
};

export type DraftsPage = {
  cohort: { id: string; name: string; status: CohortStatus; programId: string };
  /** How many topics its program has to choose from. */
  topics: number;
  summary: PairingSummary;
  /** The newest first; what was set aside is not among them unless asked for. */
  drafts: DraftLine[];
  /** How many were set aside. */
  aside: number;
  /** What a new run begins with: what the latest was made with, in this cohort or else in another of its program. */
  settings: DraftSettings;
  canRun: boolean;
};

const SHOWN = 40;

/** The drafts of a cohort, for the organizers who make them. Throws `not_found`, `forbidden`. */
export function draftsPage(ctx: OrgContext, cohortId: string, withAside: boolean): Promise<DraftsPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const { orgId } = ctx;
    const cohort = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: cohortId } },
      select: {
        ...{ id: true, name: true, status: true, archivedAt: true, programId: true },
        program: { select: { _count: { select: { topics: { where: { removedAt: null } } } } } },
        _count: { select: { pairingDrafts: { where: { state: "discarded" } } } },
      },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "draftPairings");
    const rows = await tx.pairingDraft.findMany({
      relationLoadStrategy: "join",
      where: { orgId, cohortId, ...(withAside ? {} : { state: { not: "discarded" } }) },
      include: { madeBy: { select: { name: true } } },
      orderBy: { number: "desc" },
      take: SHOWN,
    });
    const { archivedAt, program, _count, ...rest } = cohort;
    const latest =
      rows.find(({ kind }) => kind === "whole") ??
      (await tx.pairingDraft.findFirst({
        where: { orgId, kind: "whole", cohort: { programId: rest.programId } },
        orderBy: { id: "desc" },
      }));
    return {
      cohort: rest,
      topics: program._count.topics,
      summary: await pairingSummary(tx, ctx, cohortId),
      drafts: rows.map(({ madeBy, figures, ...row }) => ({
        ...{ id: row.id, number: row.number, kind: row.kind, state: row.state, mode: row.mode },
        figures: readFigures(figures),
        madeBy: madeBy?.name ?? null,
        createdAt: row.createdAt,
      })),
      aside: _count.pairingDrafts,
      settings: settingsOf(latest),
      canRun: cohort.status !== "completed" && !archivedAt,
    };
  });
}

const readFigures = (stored: unknown): Figures | null => figuresSchema.nullable().catch(null).parse(stored);

const settingsOf = (row: { mode: MatchMode; weights: unknown; rules: unknown } | null): DraftSettings => ({
  mode: row?.mode ?? "total",
  weights: storedWeights.catch(defaultWeights).parse(row?.weights),
  rules: storedRules.catch(defaultRules).parse(row?.rules),
});

export type DraftRow = {
  menteeId: string;
  mentee: string;
  menteeAbout: string;
  mentor: string | null;
  mentorAbout: string;
  score: number | null;
  reason: string;
  change: string;
  locked: boolean;
  proposedAt: Date | null;
};

export type DraftPage = DraftSettings & {
  id: string;
  number: number;
  kind: DraftKind;
  state: DraftState;
  progress: number;
  problem: string;
  /** A run that has given no sign of life for a while. */
  silent: boolean;
  figures: Figures | null;
  madeBy: string | null;
  createdAt: Date;
  publishedAt: Date | null;
  cohort: { id: string; name: string; status: CohortStatus };
  /** Pairs, mentees without one, locked pairs, and pairs already proposed. */
  counts: { pairs: number; left: number; locked: number; proposed: number };
  /** The last change by hand, to take back. */
  lastChange: string | null;
  rows: DraftRow[];
  /** Of the rows asked for. */
  total: number;
  canPublish: boolean;
};

/** One draft with a page of its pairs. Organizers only. Throws `not_found`, `forbidden`. */
export function draftPage(ctx: OrgContext, draftId: string, view: DraftView): Promise<DraftPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(draftId)) throw notFound("draft");
    const { orgId } = ctx;
    const draft = await tx.pairingDraft.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId, id: draftId } },
      include: {
        cohort: { select: { id: true, name: true, status: true } },
        madeBy: { select: { name: true } },
        changes: { select: { id: true }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
      },
    });
    if (!draft) throw notFound("draft");
    authorize(ctx, "draftPairings");
    const { id, number, kind, state, progress, problem, createdAt, publishedAt, cohort } = draft;
    const counts = await countPairs(tx, ctx, draftId);
    // While it is worked out there is nothing to show but how far it is.
    const rows = state === "running" ? [] : await pairRows(tx, ctx, draftId, view);
    return {
      ...{ id, number, kind, state, progress, problem, createdAt, publishedAt, cohort, counts },
      ...settingsOf(draft),
      silent: state === "running" && isSilent(draft.beatAt, now()),
      figures: readFigures(draft.figures),
      madeBy: draft.madeBy?.name ?? null,
      lastChange: state === "ready" ? (draft.changes[0]?.id ?? null) : null,
      rows: rows.map(({ total: _, ...row }) => row),
      total: rows[0]?.total ?? 0,
      canPublish:
        state === "ready" &&
        (cohort.status === "enrolling" || cohort.status === "active") &&
        counts.pairs > 0,
    };
  });
}

async function countPairs(tx: Tx, ctx: OrgContext, draftId: string): Promise<DraftPage["counts"]> {
  const [row] = await tx.$queryRaw<DraftPage["counts"][]>`
    select count("mentorId")::int as "pairs", count(*) filter (where "mentorId" is null)::int as "left",
      count(*) filter (where "locked")::int as "locked", count("proposedAt")::int as "proposed"
    from "DraftPair" where "orgId" = ${ctx.orgId}::uuid and "draftId" = ${draftId}::uuid`;
  return row ?? { pairs: 0, left: 0, locked: 0, proposed: 0 };
}

const inView: Record<DraftView["show"], Prisma.Sql> = {
  pairs: Prisma.sql`d."mentorId" is not null`,
  left: Prisma.sql`d."mentorId" is null`,
  locked: Prisma.sql`d."locked"`,
};

/** The lowest scores first: they are what an organizer looks at. */
function pairRows(tx: Tx, ctx: OrgContext, draftId: string, { page, search, show }: DraftView) {
  const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return tx.$queryRaw<(DraftRow & { total: number })[]>`
    select d."menteeId", b."name" as "mentee", b."about" as "menteeAbout", a."name" as "mentor",
      coalesce(a."about", '') as "mentorAbout", d."score", d."reason", d."change", d."locked", d."proposedAt",
      count(*) over ()::int as "total"
    from (select * from "DraftPair" d where d."orgId" = ${ctx.orgId}::uuid and d."draftId" = ${draftId}::uuid
      and ${inView[show]} offset 0) d
    cross join lateral (${personBehind(ctx, Prisma.sql`d."menteeId"`)}) b
    left join lateral (${personBehind(ctx, Prisma.sql`d."mentorId"`)}) a on true
    where ${search} = '' or app_fold(b."name") like app_fold(${like}) or app_fold(a."name") like app_fold(${like})
    order by d."score" nulls first, b."name", d."menteeId" limit ${DRAFT_ROWS} offset ${(page - 1) * DRAFT_ROWS}`;
}
