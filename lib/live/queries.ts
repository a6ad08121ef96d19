import { can } from "@/lib/authz/policy";
import { type Tx, withOrg } from "@/lib/db/unit";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** What somebody at a session may follow. */
export type Following = {
  sessionId: string;
  /** The one group of somebody with a seat, "all" for organizers, null for who has no seat. */
  groups: string | "all" | null;
  /** The number of the newest event they may know of; 0 where there is none. */
  latest: number;
};

/** What the asking member may follow of a session right now. Throws `not_found` for whoever may not know of it. */
export function following(ctx: OrgContext, sessionId: string): Promise<Following> {
  return withOrg(ctx, async (tx) => {
    const { myGroupId } = await openSession(tx, ctx, sessionId);
    const groups = can(ctx, "viewPoints") ? "all" : myGroupId;
    return { sessionId, groups, latest: await latestOf(tx, { orgId: ctx.orgId, sessionId }, groups) };
  });
}

/** The number of the newest event of a place, for whoever may follow these groups of it; 0 where there is none. */
export async function latestOf(
  tx: Tx,
  { orgId, sessionId }: { orgId: string; sessionId: string },
  groups: Following["groups"],
): Promise<number> {
  const [newest] = await tx.$queryRaw<{ seq: bigint }[]>`
    select "seq" from "LiveEvent" where "orgId" = ${orgId}::uuid and "sessionId" = ${sessionId}::uuid
      and ("groupId" is null or ${groups === "all"} or "groupId" = ${groups === "all" ? null : groups}::uuid)
    order by "seq" desc limit 1`;
  return Number(newest?.seq ?? 0);
}

/**
 * The cursor of a page that is about to be read: everything told later has a larger number. To be asked before the rows that the
 * page shows.
 */
export async function cursorNow(tx: Tx): Promise<number> {
  const [clock] = await tx.$queryRaw<{ seq: bigint }[]>`
    select (extract(epoch from clock_timestamp()) * 1000000)::bigint as "seq"`;
  return Number(clock?.seq ?? 0);
}

/** What has changed, each row once. */
type Changes = { cursor: number; changes: { about: string; id: string | null }[] };

/**
 * What changed of one group (of all groups, for `null`) and of the whole session after a cursor, and the cursor after it. To be
 * asked in a unit of work that has made sure that the asking member may see that group.
 */
export async function changesAfter(
  tx: Tx,
  ctx: OrgContext,
  { sessionId, groupId, after }: { sessionId: string; groupId: string | null; after: number },
): Promise<Changes> {
  const rows = await tx.$queryRaw<{ about: string; id: string | null; seq: bigint }[]>`
    select "about", "subjectId" as "id", max("seq") as "seq" from "LiveEvent"
    where "orgId" = ${ctx.orgId}::uuid and "sessionId" = ${sessionId}::uuid and "seq" > ${after}
      and ("groupId" is null or ${groupId}::uuid is null or "groupId" = ${groupId}::uuid)
    group by "about", "subjectId"`;
  return {
    cursor: Math.max(after, ...rows.map(({ seq }) => Number(seq))),
    changes: rows.map(({ about, id }) => ({ about, id })),
  };
}
