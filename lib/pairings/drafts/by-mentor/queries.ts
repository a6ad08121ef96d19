import { authorize } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type SentMatrix, toSend } from "@/lib/pairings/drafts/by-mentor/rules";
import { namesOf, readMatrix, readPlaced } from "@/lib/pairings/drafts/changing/queries";
import { type Figures, figuresSchema, type Placed } from "@/lib/pairings/drafts/figures/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type BoardMentor = { id: string; name: string; room: number };
export type BoardMentee = Placed & { name: string };

export type DraftBoard = {
  draft: { id: string; number: number; kind: "whole" | "rest"; canChange: boolean };
  cohort: { id: string; name: string };
  figures: Figures | null;
  /** By name. */
  mentors: BoardMentor[];
  mentees: BoardMentee[];
  counts: { pairs: number; left: number; locked: number };
  /** What any change costs, for a page that says so at once; null where nothing can be changed, or there are too many people. */
  matrix: SentMatrix | null;
  lastChange: string | null;
};

/** A draft by its mentors, with everything a page needs to price a change while it is made. Organizers only. Throws `not_found`. */
export function draftBoard(ctx: OrgContext, draftId: string): Promise<DraftBoard> {
  return withOrg(ctx, async (tx) => {
    if (!isId(draftId)) throw notFound("draft");
    const draft = await tx.pairingDraft.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: draftId } },
      select: {
        ...{ number: true, kind: true, state: true, figures: true },
        cohort: { select: { id: true, name: true } },
        changes: { select: { id: true }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
      },
    });
    if (!draft?.figures) throw notFound("draft");
    authorize(ctx, "draftPairings");
    const placed = await readPlaced(tx, ctx, draftId);
    const matrix = await readMatrix(tx, ctx, draftId);
    const named = await namesOf(tx, ctx, draft.cohort.id);
    const canChange = draft.state === "ready";
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    return {
      draft: { id: draftId, number: draft.number, kind: draft.kind, canChange },
      cohort: draft.cohort,
      figures: figuresSchema.nullable().catch(null).parse(draft.figures),
      mentors: matrix.mentors
        .map((id, at) => ({ ...named(id), room: matrix.rooms[at] ?? 0 }))
        .toSorted(byName),
      mentees: placed.map((pair) => ({ ...pair, name: named(pair.menteeId).name })).toSorted(byName),
      counts: {
        pairs: placed.filter(({ mentorId }) => mentorId !== null).length,
        left: placed.filter(({ mentorId }) => mentorId === null).length,
        locked: placed.filter(({ locked }) => locked).length,
      },
      matrix: canChange ? toSend(matrix) : null,
      lastChange: canChange ? (draft.changes[0]?.id ?? null) : null,
    };
  });
}
