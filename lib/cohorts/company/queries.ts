import { can } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/** Somebody the asking member is in a cohort with, and through which pairing, where they are a pair. */
export type Company = { membershipId: string; name: string; cohortId: string; pairingId: string | null };

type Near = {
  /** The people of the asking member's group in this session. */
  sessionId?: string;
  /** Somebody else of a common cohort. */
  withId?: string;
};

/**
 * Whom the asking member may write to from one of their pages: those they are paired with, who sat with them, and whom they came
 * from. Nobody where one of the two has blocked the other. For the unit of work `tx` is. In the order of their names, pairs first.
 */
export function nearPeople(tx: Tx, ctx: OrgContext, { sessionId, withId }: Near): Promise<Company[]> {
  const sat = sessionId
    ? Prisma.sql`o."id" in (select b."participationId" from "Seat" a
        join "Seat" b on b."orgId" = a."orgId" and b."groupId" = a."groupId"
        where a."orgId" = ${ctx.orgId}::uuid and a."sessionId" = ${sessionId}::uuid and a."participationId" = mine."id")`
    : Prisma.sql`false`;
  return company(tx, ctx, Prisma.sql`x."id" is not null or ${sat} or m."id" = ${withId ?? null}::uuid`);
}

/** The same for a page that somebody came to from an evening, or from a person, with that person where they are among them. */
export async function peopleFrom(
  tx: Tx,
  ctx: OrgContext,
  { sessionId, withId }: { sessionId: string | undefined; withId: string | undefined },
): Promise<{ people: Company[]; withId: string | null }> {
  const people = await nearPeople(tx, ctx, { ...(sessionId && { sessionId }), ...(withId && { withId }) });
  const isThere = people.some(({ membershipId }) => membershipId === withId);
  return { people, withId: isThere ? (withId ?? null) : null };
}

/** The same of one person; null where there is nothing between the two that allows it. */
export async function companyOf(tx: Tx, ctx: OrgContext, membershipId: string): Promise<Company | null> {
  const [found] = await company(tx, ctx, Prisma.sql`m."id" = ${membershipId}::uuid`);
  return found ?? null;
}

/** Members of a common cohort, each once: the one they are paired in, else the latest. Organizers are of every cohort. */
const company = (tx: Tx, ctx: OrgContext, who: Prisma.Sql) =>
  tx.$queryRaw<Company[]>`
    select * from (
      select distinct on (m."id") m."id" as "membershipId", m."name", o."cohortId", x."id" as "pairingId"
      from "Participation" o
      join "Cohort" c on c."orgId" = o."orgId" and c."id" = o."cohortId" and c."archivedAt" is null
      join "Membership" m on m."orgId" = o."orgId" and m."id" = o."membershipId" and m."status" = 'active'
      left join "Participation" mine on mine."orgId" = o."orgId" and mine."cohortId" = o."cohortId"
        and mine."membershipId" = ${ctx.membershipId}::uuid and mine."leftAt" is null
      left join "Pairing" x on x."orgId" = o."orgId" and x."status" = 'active'
        and ((x."mentorId" = mine."id" and x."menteeId" = o."id") or (x."menteeId" = mine."id" and x."mentorId" = o."id"))
      where o."orgId" = ${ctx.orgId}::uuid and o."leftAt" is null and m."id" <> ${ctx.membershipId}::uuid
        and (mine."id" is not null or ${can(ctx, "manageCohort")}) and (${who})
      order by m."id", x."id" nulls last, o."createdAt" desc) w
    where not apart_between(${ctx.membershipId}::uuid, w."membershipId")
    order by w."pairingId" is null, w."name", w."membershipId"`;
