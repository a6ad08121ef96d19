import { authorize } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type Differing, whoMoves } from "@/lib/pairings/drafts/comparing/rules";
import { figuresSchema } from "@/lib/pairings/drafts/figures/rules";
import type { DraftLine } from "@/lib/pairings/drafts/queries";
import { personBehind } from "@/lib/pairings/people/rows";
import type { OrgContext } from "@/lib/tenancy/context";

export type ComparePage = {
  cohort: { id: string; name: string };
  /** In the order of their numbers. */
  drafts: Pick<DraftLine, "id" | "number" | "mode" | "state" | "figures">[];
  moves: Differing[];
  /** Mentees of all of them, also those who stay. */
  mentees: number;
};

/** Up to four drafts of a cohort side by side. Organizers only. Throws `not_found`. */
export function comparePage(ctx: OrgContext, cohortId: string, ids: readonly string[]): Promise<ComparePage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId) || !ids.every(isId)) throw notFound("draft");
    const { orgId } = ctx;
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId, id: cohortId } },
      select: { id: true, name: true },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "draftPairings");
    const drafts = await tx.pairingDraft.findMany({
      where: { orgId, cohortId, id: { in: [...ids] } },
      select: { id: true, number: true, mode: true, state: true, figures: true },
      orderBy: { number: "asc" },
    });
    const chosen = drafts.map(({ id }) => id);
    const rows = await tx.$queryRaw<
      { draftId: string; menteeId: string; mentee: string; mentorId: string | null; mentor: string | null }[]
    >`
      select d."draftId", d."menteeId", d."mentorId", b."name" as "mentee", a."name" as "mentor"
      from "DraftPair" d
      cross join lateral (${personBehind(ctx, Prisma.sql`d."menteeId"`)}) b
      left join lateral (${personBehind(ctx, Prisma.sql`d."mentorId"`)}) a on true
      where d."orgId" = ${orgId}::uuid and d."draftId" = any (${chosen}::uuid[])`;
    return {
      cohort,
      drafts: drafts.map((draft) => ({
        ...draft,
        figures: figuresSchema.nullable().catch(null).parse(draft.figures),
      })),
      moves: whoMoves(chosen, rows),
      mentees: new Set(rows.map(({ menteeId }) => menteeId)).size,
    };
  });
}
