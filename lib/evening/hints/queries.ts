import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import { type Seated, timekeeper } from "@/lib/evening/hints/rules";
import { readRunning } from "@/lib/evening/now/queries";
import type { Running } from "@/lib/evening/now/rules";
import { isOn } from "@/lib/evening/rules";
import { phaseOf } from "@/lib/sessions/evening/rules";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** What a group's page says of the evening: what is now, and how to take turns. */
export type Guide = {
  running: Running;
  /** Everybody in the group, in the order of their seats; empty where the page shows no one group. */
  people: Seated[];
  /** Who keeps the time, while a question is talked about. */
  keeper: Seated | null;
  /** The server's clock, in milliseconds since 1970. */
  at: number;
};

const peopleOf = (tx: Tx, ctx: OrgContext, groupId: string) =>
  tx.$queryRaw<Seated[]>`
    select x."id", coalesce(m."name", v."name") as "name", coalesce(m."id" = ${ctx.membershipId}::uuid, false) as "me"
    from "Seat" x
    left join "Participation" q on q."orgId" = x."orgId" and q."id" = x."participationId"
    left join "Membership" m on m."orgId" = q."orgId" and m."id" = q."membershipId"
    left join "Guest" v on v."orgId" = x."orgId" and v."id" = x."guestId"
    where x."orgId" = ${ctx.orgId}::uuid and x."groupId" = ${groupId}::uuid order by x."id"`;

/**
 * How the evening goes, for a page of one group (or of all, `groupId` null); null while it has not begun, and days
 * later. For queries that have
 * made sure in the same unit of work that the asking member may see that group.
 */
export async function readGuide(
  tx: Tx,
  ctx: OrgContext,
  session: OpenSession,
  groupId: string | null,
): Promise<Guide | null> {
  const { running } = await readRunning(tx, ctx, session.id);
  const at = now();
  if (!running || (phaseOf(session, at) !== "tonight" && !isOn(session, running.closed, at))) return null;
  const people = groupId ? await peopleOf(tx, ctx, groupId) : [];
  const talks = running.stage === "groups" && !running.closed && running.question !== null;
  return {
    ...{ running, people, at: at.getTime() },
    keeper: talks && running.question ? timekeeper(people, running.question) : null,
  };
}
