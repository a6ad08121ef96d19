import type { NoteAudience } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { NoteView } from "@/lib/notes/queries";
import { openNoteRoom } from "@/lib/notes/rooms/queries";
import { audienceFilter, visibleNotes } from "@/lib/notes/rooms/rules";
import { placeOf } from "@/lib/notes/rules";
import type { NoteAbout, NoteLines } from "@/lib/notes/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** What a note said before, with who could read it then. */
type NoteVersion = NoteLines & {
  number: number;
  audience: NoteAudience;
  /** The other one of the pairing it was for. */
  other: string | null;
  writtenAt: Date;
};

export type NoteHistory = {
  about: NoteAbout;
  title: string;
  note: Pick<NoteView, "id" | "body" | "advice" | "promise" | "author" | "mine" | "audience" | "other"> & {
    changedAt: Date;
  };
  /** The latest first: those that this member could read then, and may read now. */
  versions: NoteVersion[];
};

/** A note with its earlier versions. Throws `not_found` for whoever may not read it as it is now. */
export function noteHistory(ctx: OrgContext, noteId: string): Promise<NoteHistory> {
  return withOrg(ctx, async (tx) => {
    if (!isId(noteId)) throw notFound("note");
    const { orgId } = ctx;
    const place = await tx.note.findUnique({
      where: { orgId_id: { orgId, id: noteId } },
      select: { sessionId: true, pairingId: true },
    });
    const about = placeOf(place);
    if (!about) throw notFound("note");
    const room = await openNoteRoom(tx, ctx, about);
    const row = await tx.note.findFirst({
      where: { orgId, id: noteId, ...visibleNotes(ctx, room) },
      relationLoadStrategy: "join",
      include: {
        author: { select: { name: true } },
        revisions: { where: { orgId, ...audienceFilter(ctx, room) }, orderBy: { number: "desc" } },
      },
    });
    if (!row) throw notFound("note");
    const otherOf = (pairingId: string | null) =>
      room.pairings.find((pairing) => pairing.id === pairingId)?.name ?? null;
    const { id, body, advice, promise, audience, updatedAt, authorId, author, pairingId } = row;
    return {
      about,
      title: room.title,
      note: {
        ...{ id, body, advice, promise, audience, changedAt: updatedAt, author: author.name },
        ...{ mine: authorId === ctx.membershipId, other: otherOf(pairingId) },
      },
      versions: row.revisions.map((version) => ({
        number: version.number,
        audience: version.audience,
        other: otherOf(version.pairingId),
        writtenAt: version.writtenAt,
        ...{ body: version.body, advice: version.advice, promise: version.promise },
      })),
    };
  });
}
