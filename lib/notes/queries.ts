import { can } from "@/lib/authz/policy";
import type { Prisma } from "@/lib/db/generated/client";
import type { NoteAudience } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { type ReadersChoice, readersChoices } from "@/lib/notes/rules";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** A session and the asking member's pairings in its cohort: what decides which notes are theirs to read. */
export type NoteRoom = { session: OpenSession; pairings: { id: string; name: string }[] };

/** Loads the room for the command or query whose unit of work `tx` is, in two statements. Throws `not_found`. */
export async function openNoteRoom(tx: Tx, ctx: OrgContext, sessionId: string): Promise<NoteRoom> {
  const session = await openSession(tx, ctx, sessionId);
  const mine = session.myParticipationId;
  const pairings = mine
    ? await tx.$queryRaw<NoteRoom["pairings"]>`
        select x."id", m."name" from "Pairing" x
        join "Participation" p on p."orgId" = x."orgId"
          and p."id" = case when x."mentorId" = ${mine}::uuid then x."menteeId" else x."mentorId" end
        join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
        where x."orgId" = ${ctx.orgId}::uuid and (x."mentorId" = ${mine}::uuid or x."menteeId" = ${mine}::uuid)
          and x."status" in ('active', 'ended')
        order by m."name", x."id"`
    : [];
  return { session, pairings };
}

/** The rows of `Note` that somebody in this room may read: the same rule as the table's policy, said once more. */
export function visibleNotes(ctx: OrgContext, { session, pairings }: NoteRoom): Prisma.NoteWhereInput {
  const inCohort = session.myParticipationId !== null || can(ctx, "manageCohort");
  return {
    OR: [
      { authorId: ctx.membershipId },
      { audience: "pairing", pairingId: { in: pairings.map((pairing) => pairing.id) } },
      ...(session.myGroupId ? [{ audience: "group" as const, groupId: session.myGroupId }] : []),
      ...(inCohort ? [{ audience: "cohort" as const }] : []),
      { audience: "public" },
    ],
  };
}

export type NoteView = {
  id: string;
  body: string;
  author: string;
  mine: boolean;
  audience: NoteAudience;
  /** The other one of the pairing, where the note is for a pairing of the reader's. */
  other: string | null;
  /** What the form would send for its readers. */
  readers: string;
  at: Date;
};

export type NotesPage = {
  session: Pick<OpenSession, "id" | "title" | "number" | "startsAt" | "timeZone">;
  notes: NoteView[];
  choices: ReadersChoice[];
  canPostNote: boolean;
};

/** The notes about a session that this member may read, and who could read a new one. Throws `not_found`. */
export function notesPage(ctx: OrgContext, sessionId: string): Promise<NotesPage> {
  return withOrg(ctx, async (tx) => {
    const room = await openNoteRoom(tx, ctx, sessionId);
    const { session, pairings } = room;
    const rows = await tx.note.findMany({
      where: { orgId: ctx.orgId, sessionId, ...visibleNotes(ctx, room) },
      relationLoadStrategy: "join",
      include: { author: { select: { name: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    return {
      session,
      notes: rows.map((row) => ({
        id: row.id,
        body: row.body,
        author: row.author.name,
        mine: row.authorId === ctx.membershipId,
        audience: row.audience,
        other: pairings.find((pairing) => pairing.id === row.pairingId)?.name ?? null,
        readers: row.pairingId ? `pairing:${row.pairingId}` : row.audience,
        at: row.createdAt,
      })),
      choices: readersChoices({ hasGroup: session.myGroupId !== null, pairings }),
      canPostNote: can(ctx, "postNote", session.relations),
    };
  });
}
