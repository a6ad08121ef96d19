import { type Actor, authorize, can } from "@/lib/authz/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { ConcernKind, ConcernNoteKind, ConcernState } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Blocked, blockedPeople } from "@/lib/safety/blocks/queries";
import { answerBy, type Reading, readingOf } from "@/lib/safety/concerns/rules";
import type { About } from "@/lib/safety/concerns/schema";
import { openSubject, type Subject } from "@/lib/safety/subjects/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** The rows of `Concern` that the asking member may handle: the same rule as the table's policy, said once more. */
function concernsToHandle(ctx: OrgContext): Prisma.ConcernWhereInput {
  const { orgId, membershipId: me } = ctx;
  const others = { orgId, concernedId: { not: me }, reporterId: { not: me } };
  if (can(ctx, "viewConcernsAboutOrganizers")) return others;
  if (!can(ctx, "viewConcerns")) return { orgId, id: { in: [] } };
  return { ...others, OR: [{ readers: "rest" }, { readers: "organizers", concerned: { role: "member" } }] };
}

/** What a concern would be about, and who would read it. */
export type ConcernStart = Subject &
  About & {
    /** Its author's name, where it stands beside it. */
    name: string | null;
    reading: Reading | null;
    isOwn: boolean;
  };

/** Works inside the unit of work of whoever calls it. Throws `not_found` for what the asking member may not read. */
export async function startConcern(tx: Tx, ctx: OrgContext, about: About): Promise<ConcernStart> {
  authorize(ctx, "raiseConcern");
  const subject = await openSubject(tx, ctx, about);
  const { orgId } = ctx;
  const rows = await tx.membership.findMany({
    where: {
      orgId,
      OR: [{ id: subject.concernedId }, { role: { in: ["owner", "organizer"] }, status: "active" }],
    },
    select: { id: true, name: true, role: true, status: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const concerned = rows.find(({ id }) => id === subject.concernedId);
  if (!concerned) throw notFound();
  const leaders = rows
    .filter(({ role, status }) => role !== "member" && status === "active")
    .map(({ id, name, role }) => ({ membershipId: id, name, role }));
  const { concernedId } = subject;
  return {
    ...about,
    ...subject,
    name: subject.named ? concerned.name : null,
    reading: readingOf(leaders, { reporterId: ctx.membershipId, concernedId, about: concerned.role }),
    isOwn: concernedId === ctx.membershipId,
  };
}

/** The same for its page. */
export function newConcernPage(ctx: OrgContext, about: About): Promise<ConcernStart> {
  return withOrg(ctx, (tx) => startConcern(tx, ctx, about));
}

export type ConcernLine = {
  id: string;
  kind: ConcernKind;
  /** Whom it is about, where they stand beside it by name. */
  name: string | null;
  state: ConcernState;
  raisedAt: Date;
  /** Whoever raised it; null where that is the reader. */
  reporter: string | null;
  answerBy: Date;
};

export type ConcernsPage = {
  own: ConcernLine[];
  toHandle: ConcernLine[];
  canHandle: boolean;
  /** Whom the reader has blocked. */
  blocked: Blocked[];
};

const lineSelect = {
  id: true,
  kind: true,
  named: true,
  state: true,
  createdAt: true,
  reporterId: true,
  reporter: { select: { name: true } },
  concerned: { select: { name: true } },
} satisfies Prisma.ConcernSelect;

type Row = Prisma.ConcernGetPayload<{ select: typeof lineSelect }>;

const lineOf = (ctx: OrgContext, row: Row): ConcernLine => ({
  id: row.id,
  kind: row.kind,
  name: row.named ? row.concerned.name : null,
  state: row.state,
  raisedAt: row.createdAt,
  reporter: row.reporterId === ctx.membershipId ? null : row.reporter.name,
  answerBy: answerBy(row.createdAt),
});

/** The asking member's own concerns, those they may handle, what is open first, and whom they have blocked. */
export function concernsPage(ctx: OrgContext): Promise<ConcernsPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "raiseConcern");
    const list = async (where: Prisma.ConcernWhereInput) => {
      const rows = await tx.concern.findMany({
        where,
        relationLoadStrategy: "join",
        select: lineSelect,
        // In the order of the enum: what nobody has looked at comes first.
        orderBy: [{ state: "asc" }, { createdAt: "desc" }, { id: "desc" }],
        take: 200,
      });
      return rows.map((row) => lineOf(ctx, row));
    };
    const canHandle = can(ctx, "viewConcerns");
    return {
      own: await list({ orgId: ctx.orgId, reporterId: ctx.membershipId }),
      toHandle: canHandle ? await list(concernsToHandle(ctx)) : [],
      canHandle,
      blocked: await blockedPeople(ctx),
    };
  });
}

export type OpenConcern = { id: string; state: ConcernState; reporterId: string; relations: Actor[] };

/** A concern for the command whose unit of work `tx` is. Throws `not_found` for whoever may not know of it. */
export async function openConcern(tx: Tx, ctx: OrgContext, concernId: string): Promise<OpenConcern> {
  const mine = { orgId: ctx.orgId, reporterId: ctx.membershipId };
  const row = isId(concernId)
    ? await tx.concern.findFirst({
        where: { id: concernId, OR: [mine, concernsToHandle(ctx)] },
        select: { id: true, state: true, reporterId: true },
      })
    : null;
  if (!row) throw notFound("concern");
  return { ...row, relations: [row.reporterId === ctx.membershipId ? "author" : "reader"] };
}

export type ConcernPage = ConcernLine & {
  text: string;
  quote: string;
  path: string;
  /** What was noted among those who handle it, for them; and the answer, also for the one who raised it. */
  notes: { id: string; kind: ConcernNoteKind; body: string; author: string; at: Date }[];
  /** Only the owners may read it. */
  ownersOnly: boolean;
  isOwn: boolean;
  canHandle: boolean;
};

/** One concern, for the one who raised it and for those who handle it. Throws `not_found` for everybody else. */
export function concernPage(ctx: OrgContext, concernId: string): Promise<ConcernPage> {
  return withOrg(ctx, async (tx) => {
    const { relations } = await openConcern(tx, ctx, concernId);
    const canHandle = can(ctx, "handleConcern", relations);
    const isOwn = relations.includes("author");
    const row = await tx.concern.findUniqueOrThrow({
      where: { orgId_id: { orgId: ctx.orgId, id: concernId } },
      relationLoadStrategy: "join",
      select: {
        ...lineSelect,
        ...{ text: true, quote: true, path: true, readers: true },
        notes: {
          where: isOwn ? { kind: "answer" } : {},
          include: { author: { select: { name: true } } },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        },
      },
    });
    return {
      ...lineOf(ctx, row),
      ...{ text: row.text, quote: row.quote, path: row.path, isOwn, canHandle },
      // Somebody who raised it about an unnamed author would learn from this who that is.
      ownersOnly: row.readers === "owners" && (row.named || !isOwn),
      notes: row.notes.map(({ id, kind, body, author, createdAt }) => ({
        ...{ id, kind, body, at: createdAt },
        author: author.name,
      })),
    };
  });
}
