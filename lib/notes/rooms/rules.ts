import { type Actor, can } from "@/lib/authz/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { NoteAbout } from "@/lib/notes/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Where a note belongs, and who the asking member is there: what decides which notes are theirs to read. */
export type NoteRoom = {
  about: NoteAbout;
  cohortId: string;
  /** The session's title, or the other one's name. */
  title: string;
  /** The pair whose room it is: a note written there stays with it, whoever reads it. */
  pairingId: string | null;
  relations: Actor[];
  /** They take part in the cohort, or organize it. */
  inCohort: boolean;
  myGroupId: string | null;
  /** The asking member's own pairings in the cohort, with the other one's name. */
  pairings: { id: string; name: string; otherId: string }[];
};

/**
 * What of notes and their earlier versions is for somebody in this room: the same rule as the tables' policies, said once more.
 */
export const audienceFilter = (
  ctx: OrgContext,
  { inCohort, myGroupId, pairings }: NoteRoom,
): { OR: AudienceClause[] } => ({
  OR: [
    { authorId: ctx.membershipId },
    { audience: "pairing", pairingId: { in: pairings.map((pairing) => pairing.id) } },
    ...(myGroupId ? [{ audience: "group" as const, groupId: myGroupId }] : []),
    ...(inCohort ? [{ audience: "cohort" as const }] : []),
    { audience: "public" },
  ],
});

type AudienceClause =
  | { authorId: string }
  | { audience: "pairing"; pairingId: { in: string[] } }
  | { audience: "group"; groupId: string }
  | { audience: "cohort" | "public" };

/** Whether the asking member may post here: about a session, or of a pair, where the two alone do. */
export const mayPost = (ctx: OrgContext, { about, relations }: NoteRoom): boolean =>
  can(ctx, about.kind === "session" ? "postNote" : "postPairNote", relations);

/** The rows of `Note` that somebody in this room may read; what was removed is its author's alone. */
export const visibleNotes = (ctx: OrgContext, room: NoteRoom): Prisma.NoteWhereInput => ({
  ...audienceFilter(ctx, room),
  AND: { OR: [{ removedAt: null }, { authorId: ctx.membershipId }] },
});
