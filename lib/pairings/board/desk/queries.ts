import { Prisma } from "@/lib/db/generated/client";
import type { PairingWay } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { pairsToLookAt, wantingAgain } from "@/lib/pairings/board/desk/rows";
import { personBehind } from "@/lib/pairings/people/rows";
import type { OrgContext } from "@/lib/tenancy/context";

/** What waits for the organizers of a cohort's pairings, beside the pairings themselves. */
export type BoardDesk = {
  way: PairingWay;
  /** Requests that a mentor has said yes to and nobody has approved, the oldest first. */
  approvals: { id: string; mentor: string; mentee: string }[];
  /** What a no set free, matched again with everything else as it is: to be proposed with one tap, or not. */
  rest: {
    draftId: string;
    pairs: { menteeId: string; mentee: string; mentor: string; reason: string }[];
    more: number;
  } | null;
  /** Drafts that are ready and were not published. */
  drafts: number;
  /** Active pairs that need a look, by what they said or did not say. Never one of the asking member's own. */
  looks: number;
  /** People whose pairing has ended and who want to be matched again, by name. */
  again: string[];
};

const SHOWN = 5;

/** For organizers; whoever calls has made sure of it. One statement. */
export async function boardDesk(tx: Tx, ctx: OrgContext, cohortId: string): Promise<BoardDesk> {
  const org = ctx.orgId;
  type Row = Omit<BoardDesk, "rest"> & {
    draftId: string | null;
    pairs: NonNullable<BoardDesk["rest"]>["pairs"];
  };
  const [row] = await tx.$queryRaw<Row[]>`
    select c."pairingWay" as "way", r."id" as "draftId",
      (select coalesce(jsonb_agg(jsonb_build_object('id', q."id", 'mentor', a."name", 'mentee', b."name") order by q."createdAt"), '[]')
        from "PairingRequest" q
        cross join lateral (${personBehind(ctx, Prisma.sql`q."mentorId"`)}) a
        cross join lateral (${personBehind(ctx, Prisma.sql`q."menteeId"`)}) b
        where q."orgId" = c."orgId" and q."cohortId" = c."id" and q."state" = 'agreed') as "approvals",
      (select coalesce(jsonb_agg(jsonb_build_object('menteeId', d."menteeId", 'mentee', b."name", 'mentor', a."name",
          'reason', d."reason") order by d."score" desc, b."name"), '[]')
        from "DraftPair" d
        cross join lateral (${personBehind(ctx, Prisma.sql`d."mentorId"`)}) a
        cross join lateral (${personBehind(ctx, Prisma.sql`d."menteeId"`)}) b
        where d."orgId" = c."orgId" and d."draftId" = r."id" and d."proposedAt" is null) as "pairs",
      (select count(*)::int from "PairingDraft" d where d."orgId" = c."orgId" and d."cohortId" = c."id" and d."state" = 'ready'
        and d."kind" = 'whole') as "drafts",
      (select count(*)::int ${pairsToLookAt(ctx)}) as "looks",
      (select coalesce(jsonb_agg(m."name" order by m."name"), '[]') ${wantingAgain}) as "again"
    from "Cohort" c
    left join "PairingDraft" r on r."orgId" = c."orgId" and r."cohortId" = c."id" and r."kind" = 'rest' and r."state" = 'ready'
    where c."orgId" = ${org}::uuid and c."id" = ${cohortId}::uuid`;
  if (!row) return { way: "organizer", approvals: [], rest: null, drafts: 0, looks: 0, again: [] };
  const { draftId, pairs, ...desk } = row;
  const rest =
    draftId && pairs.length > 0
      ? { draftId, pairs: pairs.slice(0, SHOWN), more: Math.max(pairs.length - SHOWN, 0) }
      : null;
  return { ...desk, rest };
}
