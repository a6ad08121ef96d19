import { Prisma } from "@/lib/db/generated/client";
import type { Asked } from "@/lib/people/directory/rules";
import { searchWords } from "@/lib/people/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Who fits the words and the profile filters as far as the reader may see them, as a table of (membership_id, tier): tier 0
 * where every word stands there as typed, 1 where some are only spelled nearly so. Looked up by a definer function, as
 * trigram operators find no index behind policies.
 */
export function foundPeople({ search, industry = "", seniority = "", language = "", offer = "" }: Asked) {
  const words = searchWords(search);
  return Prisma.sql`find_people(array(select app_fold(w) from unnest(${words}::text[]) w), app_fold(${industry}),
    ${seniority}, app_fold(${language}), app_fold(${offer}))`;
}

type From = { edge: { searchText: string; id: string } | undefined; backwards: boolean; limit: number };

/**
 * The same table for one page of a search for words alone, from an edge that was found as typed. A word that fits many fills
 * the page from the next few hundred people in the order of the list, as does, for the first page, a misspelling of one; only
 * where neither does is everybody looked up.
 */
export function foundOnPage(asked: Asked, { edge, backwards, limit }: From) {
  const words = Prisma.sql`array(select app_fold(w) from unnest(${searchWords(asked.search)}::text[]) w)`;
  return Prisma.sql`(with near as materialized (
      select w.membership_id from walk_people(${words},
        ${edge?.searchText ?? null}::text, ${edge?.id ?? null}::uuid, ${backwards}::boolean, ${limit}::int) w),
    close as materialized (
      select w.membership_id from walk_close_people(${words}, ${limit}::int) w
      where ${edge === undefined}::boolean and (select count(*) from near) = 0)
    select membership_id, 0 as tier from near where (select count(*) from near) >= ${limit}::int
    union all
    select membership_id, 1 as tier from close where (select count(*) from close) >= ${limit}::int
    union all
    select * from ${foundPeople(asked)} f
    where (select count(*) from near) < ${limit}::int and (select count(*) from close) < ${limit}::int)`;
}

/** The parts of a profile that this reader may see: their own, what all members may, and what people of their cohorts may. */
export const visibleDetails = (ctx: OrgContext): Prisma.MemberDetailWhereInput => ({
  orgId: ctx.orgId,
  ...(ctx.role === "member"
    ? {
        OR: [
          { membershipId: ctx.membershipId },
          { audience: "members" },
          {
            audience: "cohorts",
            membership: {
              participations: {
                some: {
                  leftAt: null,
                  cohort: {
                    status: { in: ["enrolling", "active", "completed"] },
                    participations: { some: { membershipId: ctx.membershipId, leftAt: null } },
                  },
                },
              },
            },
          },
        ],
      }
    : {}),
});
