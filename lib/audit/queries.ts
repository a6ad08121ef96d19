import { Temporal } from "temporal-polyfill";
import { sayAction } from "@/lib/audit/rules";
import type { AuditFilter } from "@/lib/audit/schema";
import { sayKind, sayOrigin, subjectPath } from "@/lib/audit/subjects/rules";
import { authorize } from "@/lib/authz/policy";
import { parseLocal } from "@/lib/calendar/when";
import { Prisma } from "@/lib/db/generated/client";
import { type Tx, withOrg } from "@/lib/db/unit";
import { searchWords } from "@/lib/people/rules";
import type { OrgContext } from "@/lib/tenancy/context";

const EVENTS_PER_PAGE = 50;
const EVENTS_PER_SLICE = 1_000;

type Row = {
  id: string;
  at: Date;
  actorId: string | null;
  actor: string | null;
  subject: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  network: string;
  device: string;
};

export type AuditLine = {
  id: string;
  at: Date;
  /** Null where nobody of the organization did it. */
  actor: { membershipId: string; name: string } | null;
  action: string;
  /** "proposed a pairing". */
  did: string;
  subjectType: string;
  subjectId: string | null;
  /** The name, where the thing is a person of the organization. */
  subject: string | null;
  /** "a pairing", and its page below the organization's address. */
  on: string;
  path: string | null;
  /** "a phone, network 203.0.113.0/24". */
  from: string;
  network: string;
  device: string;
};

export type AuditPage = {
  events: AuditLine[];
  /** Whom a page of newer events ends before, and one of older events begins behind; null at the ends. */
  before: string | null;
  after: string | null;
  /** The name behind `actorId`. */
  person: string | null;
};

/** What was done in the organization, the newest first, 50 events at a time. Owners only. */
export function auditPage(ctx: OrgContext, filter: AuditFilter): Promise<AuditPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewAudit");
    const edge = await edgeOf(tx, ctx, filter.after ?? filter.before);
    const backwards = Boolean(edge && !filter.after);
    const found = await rowsOf(tx, ctx, filter, { edge, backwards, limit: EVENTS_PER_PAGE + 1 });
    const more = found.length > EVENTS_PER_PAGE;
    const rows = found.slice(0, EVENTS_PER_PAGE);
    if (backwards) rows.reverse();
    const hasBefore = backwards ? more : Boolean(edge);
    const hasAfter = backwards || more;
    return {
      events: rows.map(lineOf),
      before: hasBefore ? (rows[0]?.id ?? null) : null,
      after: hasAfter ? (rows.at(-1)?.id ?? null) : null,
      person: filter.actorId ? await nameOf(tx, ctx, filter.actorId) : null,
    };
  });
}

/** The next thousand events behind `after`, for a file of all of them. Owners only. */
export function auditSlice(ctx: OrgContext, filter: AuditFilter, after: string | null): Promise<AuditLine[]> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewAudit");
    const edge = await edgeOf(tx, ctx, after);
    const rows = await rowsOf(tx, ctx, filter, { edge, backwards: false, limit: EVENTS_PER_SLICE });
    return rows.map(lineOf);
  });
}

type Edge = { at: Date; id: string };
type Place = { edge: Edge | null; backwards: boolean; limit: number };

async function edgeOf(tx: Tx, ctx: OrgContext, id: string | null): Promise<Edge | null> {
  if (!id) return null;
  return tx.auditEvent.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id } },
    select: { at: true, id: true },
  });
}

async function nameOf(tx: Tx, ctx: OrgContext, id: string): Promise<string | null> {
  const person = await tx.membership.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id } },
    select: { name: true },
  });
  return person?.name ?? null;
}

function rowsOf(tx: Tx, ctx: OrgContext, filter: AuditFilter, { edge, backwards, limit }: Place) {
  const conditions = filters(ctx, filter);
  if (edge)
    conditions.push(
      backwards
        ? Prisma.sql`(e."at", e."id") > (${edge.at}::timestamptz, ${edge.id}::uuid)`
        : Prisma.sql`(e."at", e."id") < (${edge.at}::timestamptz, ${edge.id}::uuid)`,
    );
  const order = backwards ? Prisma.sql`e."at", e."id"` : Prisma.sql`e."at" desc, e."id" desc`;
  return tx.$queryRaw<Row[]>`
    select e.*, m."name" as "actor", s."name" as "subject"
    from (select e."orgId", e."id", e."at", e."actorId", e."action", e."subjectType", e."subjectId", e."network", e."device"
      from "AuditEvent" e where ${Prisma.join(conditions, " and ")} order by ${order} limit ${limit}) e
    left join "Membership" m on m."orgId" = e."orgId" and m."id" = e."actorId"
    left join "Membership" s on s."orgId" = e."orgId" and s."id" = e."subjectId" and e."subjectType" = 'Membership'
    order by ${order}`;
}

function filters(ctx: OrgContext, filter: AuditFilter): Prisma.Sql[] {
  const { actorId, action, subjectType, subjectId, from, to } = filter;
  const found = [Prisma.sql`e."orgId" = ${ctx.orgId}::uuid`];
  const words = searchWords(filter.search).map(
    (word) => Prisma.sql`strpos(m."searchText", app_fold(${word})) > 0`,
  );
  if (words.length > 0)
    found.push(Prisma.sql`e."actorId" in (select m."id" from "Membership" m
      where m."orgId" = ${ctx.orgId}::uuid and ${Prisma.join(words, " and ")})`);
  if (actorId) found.push(Prisma.sql`e."actorId" = ${actorId}::uuid`);
  if (action) found.push(Prisma.sql`e."action" = ${action}`);
  if (subjectType) found.push(Prisma.sql`e."subjectType" = ${subjectType}`);
  if (subjectId) found.push(Prisma.sql`e."subjectId" = ${subjectId}::uuid`);
  if (from) found.push(Prisma.sql`e."at" >= ${dayBegins(from, 0, ctx.timeZone)}::timestamptz`);
  if (to) found.push(Prisma.sql`e."at" < ${dayBegins(to, 1, ctx.timeZone)}::timestamptz`);
  return found;
}

function dayBegins(day: string, later: number, zone: string): Date {
  return parseLocal(`${Temporal.PlainDate.from(day).add({ days: later })}T00:00`, zone);
}

function lineOf({ actorId, actor, ...row }: Row): AuditLine {
  return {
    ...row,
    actor: actorId ? { membershipId: actorId, name: actor ?? "Somebody" } : null,
    did: sayAction(row.action),
    on: sayKind(row.subjectType),
    path: subjectPath(row.subjectType, row.subjectId),
    from: sayOrigin(row.device, row.network),
  };
}
