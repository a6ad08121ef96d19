import type { Tx } from "@/lib/db/unit";
import type { WaitingAdditions } from "@/lib/home/items/rules";
import { neverInvited } from "@/lib/people/invitations/sending/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** What an organizer's home page needs to know beside the cohorts. */
export type Desk = {
  /** Programs that are not archived. */
  programs: number;
  withoutCohort: { id: string; name: string }[];
  /** Concerns that nobody has looked at. */
  concerns: number;
  /** Sessions to come where two sit together who are to be kept apart. */
  together: { id: string; title: string }[];
  /** Public recaps with additions of strangers that nobody has read. */
  additions: WaitingAdditions[];
  /** How many people were never invited. */
  uninvited: number;
  /** The latest roster, where it waits to be imported, or rows of it stayed out lately. */
  roster: {
    id: string;
    /** Whom it is for, where that was said. */
    cohortId: string | null;
    fileName: string;
    uploadedAt: Date;
    imported: boolean;
    undecided: number;
  } | null;
};

type Row = Omit<Desk, "roster"> & {
  id: string | null;
  cohortId: string | null;
  fileName: string;
  uploadedAt: Date;
  imported: boolean;
  undecided: number;
};

const DAYS_OF_UPLOADS = 30;

/** How the organization as a whole stands. For organizers; whoever calls has made sure of it. */
export async function homeDesk(tx: Tx, ctx: OrgContext, at: Date): Promise<Desk> {
  const since = new Date(at.getTime() - DAYS_OF_UPLOADS * 86_400_000);
  const [row] = await tx.$queryRaw<Row[]>`
    select g."programs", g."withoutCohort", (select count(*)::int from "Membership" m
        where m."orgId" = ${ctx.orgId}::uuid and m."status" = 'listed' and ${neverInvited}) as "uninvited",
      (select count(*)::int from "Concern" k where k."orgId" = ${ctx.orgId}::uuid and k."state" = 'open'
        and k."id" in (select app_concerns_to_handle())) as "concerns",
      (select coalesce(jsonb_agg(jsonb_build_object('id', w."id", 'title', w."title", 'waiting', w."waiting") order by w."id"), '[]')
        from (select r."id", r."title", count(*)::int as "waiting" from "Addition" a
          join "Recap" r on r."orgId" = a."orgId" and r."id" = a."recapId"
          where a."orgId" = ${ctx.orgId}::uuid and a."state" = 'held' and r."authorId" is null group by r."id", r."title") w) as "additions",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.session_id, 'title', t.title) order by t.session_id), '[]')
        from apart_seated(${at}) t) as "together",
      i."id", i."cohortId", i."fileName", i."createdAt" as "uploadedAt", i."imported", i."undecided"
    from (select count(*)::int as "programs",
        coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'name', g."name") order by g."id" desc)
          filter (where not exists (select from "Cohort" c where c."orgId" = g."orgId" and c."programId" = g."id")), '[]') as "withoutCohort"
      from "Program" g where g."orgId" = ${ctx.orgId}::uuid and g."archivedAt" is null and not g."isTemplate") g
    left join (select x."id", x."cohortId", x."fileName", x."createdAt", x."status" = 'imported' as "imported",
        coalesce((x."summary" ->> 'undecided')::int, 0) as "undecided"
      from "RosterImport" x where x."orgId" = ${ctx.orgId}::uuid and x."kind" = 'people'
        and x."status" <> 'discarded'
      order by x."id" desc limit 1) i
      on i."createdAt" > ${since} and (not i."imported" or i."undecided" > 0)`;
  if (!row)
    return {
      programs: 0,
      withoutCohort: [],
      concerns: 0,
      together: [],
      additions: [],
      uninvited: 0,
      roster: null,
    };
  const { id, cohortId, fileName, uploadedAt, imported, undecided, ...rest } = row;
  return { ...rest, roster: id ? { id, cohortId, fileName, uploadedAt, imported, undecided } : null };
}
