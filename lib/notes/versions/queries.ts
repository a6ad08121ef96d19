import type { NoteAudience } from "@/lib/db/generated/enums";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { NoteView } from "@/lib/notes/queries";
import { openNote } from "@/lib/notes/rooms/queries";
import { audienceFilter } from "@/lib/notes/rooms/rules";
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
    const { orgId } = ctx;
    const { room, where } = await openNote(tx, ctx, noteId);
    const row = await tx.note.findFirst({
      where,
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
      about: room.about,
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
