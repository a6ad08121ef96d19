import { type Actor, authorize, can } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import type { RecapAudience, RecapChangeKind, RecapStatus } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type OpenRecap, openRecap, publicPath } from "@/lib/recaps/queries";
import type { Pictured } from "@/lib/recaps/reading/queries";
import { authorizeEdit } from "@/lib/recaps/rights/rules";
import { underQuestions } from "@/lib/recaps/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A point in a collection, as its author arranges it. */
export type Picked = {
  id: string;
  text: string;
  included: boolean;
  /** The names of those who agreed, as it is printed. */
  credit: string | null;
  endorsements: number;
  /** Who is shown it: as the collection is read, the cohort alone, or, where its recap is not printed any more, nobody. */
  shown: "all" | "cohort" | "nobody";
};

export type Chapter = { id: string; heading: string; words: string; included: boolean; rows: Picked[] };

export type CollectionEditor = {
  id: string;
  cohort: { id: string; name: string };
  title: string;
  intro: string;
  byline: string;
  status: RecapStatus;
  audience: RecapAudience;
  publishedAt: Date | null;
  publicPath: string | null;
  undo: RecapChangeKind | null;
  picture: Pictured | null;
  chapters: Chapter[];
  /** Additions of strangers that its author has not read. */
  waiting: number;
};

type Beside = {
  undo: RecapChangeKind | null;
  /** Lines of recaps that the world reads, and that the collection's cohort reads. */
  world: string[];
  cohort: string[];
  credits: { kind: string; id: string; name: string }[];
  endorsements: { line_id: string; endorsed: number }[];
};

/** Everything about a collection, for its author. Throws `not_found`, `forbidden`. */
export function collectionEditor(ctx: OrgContext, recapId: string): Promise<CollectionEditor> {
  return withOrg(ctx, async (tx) => {
    const { id } = await openOwnCollection(tx, ctx, recapId);
    const { cohort, points, chapters, _count, ...recap } = await tx.recap.findUniqueOrThrow({
      where: { orgId_id: { orgId: ctx.orgId, id } },
      relationLoadStrategy: "join",
      select: {
        ...{ title: true, intro: true, byline: true, status: true, audience: true, publishedAt: true },
        cohort: { select: { id: true, name: true } },
        picture: { select: { id: true, alt: true, credit: true, width: true, height: true } },
        chapters: { orderBy: [{ position: "asc" }, { id: "asc" }] },
        points: { orderBy: [{ position: "asc" }, { id: "asc" }] },
        _count: { select: { additions: { where: { state: "held" } } } },
      },
    });
    if (!cohort) throw notFound("collection");
    const beside = await besideOf(tx, ctx, id, cohort.id);
    const rows = points.map(({ chapterId, sourceId, ...line }) => ({
      ...{ id: line.id, text: line.text, included: line.included, agendaItemId: chapterId ?? "" },
      credit: namesOf(beside, line.id),
      endorsements: beside.endorsements.find((row) => row.line_id === line.id)?.endorsed ?? 0,
      shown: shownTo(beside, sourceId),
    }));
    return {
      ...{ id, cohort, ...recap, undo: beside.undo, waiting: _count.additions },
      publicPath:
        recap.status === "published" && recap.audience === "world" ? await publicPath(tx, ctx, id) : null,
      chapters: underQuestions(
        chapters.map(({ id, heading, words, included }) => ({ id, heading, words, included })),
        rows,
      ),
    };
  });
}

const namesOf = ({ credits }: Beside, id: string): string | null =>
  credits
    .filter((credit) => credit.kind === "point" && credit.id === id)
    .map(({ name }) => name)
    .toSorted()
    .join(", ") || null;

function shownTo({ world, cohort }: Beside, sourceId: string | null): Picked["shown"] {
  if (sourceId === null || world.includes(sourceId)) return "all";
  return cohort.includes(sourceId) ? "cohort" : "nobody";
}

/** What the policies of other tables do not show: as much as the collection prints, and what can be undone. */
async function besideOf(tx: Tx, ctx: OrgContext, recapId: string, cohortId: string): Promise<Beside> {
  const printed = (where: Prisma.Sql) => Prisma.sql`array(
    select l."id" from "RecapPoint" c join "RecapPoint" l on l."orgId" = c."orgId" and l."id" = c."sourceId"
    join "Recap" r on r."orgId" = l."orgId" and r."id" = l."recapId" and r."status" = 'published'
    join "Session" s on s."orgId" = r."orgId" and s."id" = r."sessionId"
    where c."orgId" = ${ctx.orgId}::uuid and c."recapId" = ${recapId}::uuid and l."id" in (select app_usable_lines()) and ${where})`;
  const rows = await tx.$queryRaw<Beside[]>`
    select (select c."kind" from "RecapChange" c where c."orgId" = ${ctx.orgId}::uuid and c."recapId" = ${recapId}::uuid
        order by c."id" desc limit 1) as "undo",
      ${printed(Prisma.sql`r."audience" = 'world'`)} as "world",
      ${printed(Prisma.sql`s."cohortId" = ${cohortId}::uuid`)} as "cohort",
      (select coalesce(jsonb_agg(c), '[]') from recap_credits(${recapId}::uuid) c) as "credits",
      (select coalesce(jsonb_agg(e), '[]') from recap_endorsements(${recapId}::uuid) e) as "endorsements"`;
  return rows[0] ?? { undo: null, world: [], cohort: [], credits: [], endorsements: [] };
}

export type CollectionLine = {
  id: string;
  title: string;
  byline: string;
  status: RecapStatus;
  audience: RecapAudience;
  publishedAt: Date | null;
  mine: boolean;
};

export type CohortCollections = {
  cohort: { id: string; name: string };
  collections: CollectionLine[];
  canBegin: boolean;
};

/** Collections of a cohort's mentors: those that are published, and one's own. Throws `not_found`, `forbidden`. */
export function cohortCollections(ctx: OrgContext, cohortId: string): Promise<CohortCollections> {
  return withOrg(ctx, async (tx) => {
    const { cohort, relations } = await openCohort(tx, ctx, cohortId);
    authorize(ctx, "viewCohortPeople", relations);
    const rows = await tx.recap.findMany({
      where: {
        orgId: ctx.orgId,
        cohortId: cohort.id,
        authorId: { not: null },
        OR: [{ status: "published" }, { authorId: ctx.membershipId }],
      },
      orderBy: [{ publishedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
      select: {
        ...{ id: true, title: true, byline: true, status: true, audience: true, publishedAt: true },
        authorId: true,
      },
    });
    return {
      cohort,
      collections: rows.map(({ authorId, ...row }) => ({ ...row, mine: authorId === ctx.membershipId })),
      canBegin: can(ctx, "beginCollection", relations),
    };
  });
}

/** Refuses whoever is no mentor in the cohort. Throws `not_found`, `forbidden`. */
export async function authorizeMentor(tx: Tx, ctx: OrgContext, cohortId: string): Promise<void> {
  const { relations } = await openCohort(tx, ctx, cohortId);
  authorize(ctx, "beginCollection", relations);
}

async function openCohort(tx: Tx, { orgId, membershipId }: OrgContext, id: string) {
  const found = await tx.cohort.findFirst({
    where: { orgId, id, archivedAt: null, program: { isTemplate: false } },
    select: {
      id: true,
      name: true,
      participations: { where: { membershipId, leftAt: null }, select: { role: true } },
    },
  });
  if (!found) throw notFound("cohort");
  const { participations, ...cohort } = found;
  const relations: Actor[] = participations.flatMap(({ role }) => ["participant" as const, role]);
  return { cohort, relations };
}

/** One's own collection, for the command or query whose unit of work `tx` is. Throws `not_found`, `forbidden`. */
export async function openOwnCollection(
  tx: Tx,
  ctx: OrgContext,
  recapId: string,
  lock?: "lock",
): Promise<OpenRecap> {
  const recap = await openRecap(tx, ctx, recapId, lock);
  if (recap.authorId === null) throw notFound("collection");
  authorizeEdit(ctx, recap);
  return recap;
}
