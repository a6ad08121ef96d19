import { type Actor, can } from "@/lib/authz/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { NoteAudience } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { NoteLines } from "@/lib/notes/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** A note that its author left for everyone in the cohort, or in the organization. */
export type CohortNote = NoteLines & {
  id: string;
  author: { id: string; name: string };
  mine: boolean;
  audience: NoteAudience;
  at: Date;
  /** The evening it is about; null for what two had between them. */
  session: { id: string; title: string } | null;
};

const MOST = 200;

/** What its author left for everyone, wherever it was written. */
export const forEveryone = {
  audience: { in: ["cohort", "public"] },
  removedAt: null,
} satisfies Prisma.NoteWhereInput;

/** The cohort whose notes these are. Throws `not_found` for whoever is no part of it. */
export async function openCohortOfNotes(
  tx: Tx,
  ctx: OrgContext,
  cohortId: string,
): Promise<{ name: string }> {
  const { orgId, membershipId } = ctx;
  const cohort = await tx.cohort.findUnique({
    where: { orgId_id: { orgId, id: cohortId } },
    relationLoadStrategy: "join",
    select: { name: true, participations: { where: { orgId, membershipId, leftAt: null } } },
  });
  const relations: Actor[] = cohort && cohort.participations.length > 0 ? ["participant"] : [];
  if (!cohort || !can(ctx, "viewCohortPeople", relations)) throw notFound("cohort");
  return cohort;
}

/** What is for all in a cohort, the latest first, wherever it was written. Throws `not_found` for whoever is no part of it. */
export function cohortNotes(
  ctx: OrgContext,
  cohortId: string,
): Promise<{ cohortName: string; notes: CohortNote[] }> {
  return withOrg(ctx, async (tx) => {
    const { orgId, membershipId } = ctx;
    if (!isId(cohortId)) throw notFound("cohort");
    const cohort = await openCohortOfNotes(tx, ctx, cohortId);
    const rows = await tx.note.findMany({
      relationLoadStrategy: "join",
      where: { orgId, cohortId, ...forEveryone },
      include: {
        author: { select: { id: true, name: true } },
        session: { select: { id: true, title: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    });
    const notes = rows.map(({ id, body, advice, promise, author, audience, session, createdAt }) => ({
      ...{ id, body, advice, promise, author, audience, session, at: createdAt },
      mine: author.id === membershipId,
    }));
    return { cohortName: cohort.name, notes };
  });
}
