import type { Prisma } from "@/lib/db/generated/client";
import type { NoteAudience } from "@/lib/db/generated/enums";
import { withOrg } from "@/lib/db/unit";
import { openNoteRoom } from "@/lib/notes/rooms/queries";
import { mayPost, type NoteRoom, visibleNotes } from "@/lib/notes/rooms/rules";
import { type ReadersChoice, readersChoices } from "@/lib/notes/rules";
import type { NoteAbout, NoteLines } from "@/lib/notes/schema";
import type { OrgContext } from "@/lib/tenancy/context";

export type NoteView = NoteLines & {
  id: string;
  author: string;
  mine: boolean;
  audience: NoteAudience;
  /** The other one of the pairing, where the note is for a pairing of the reader's. */
  other: string | null;
  /** What the form would send for its readers. */
  readers: string;
  at: Date;
  /** How many earlier versions the reader may read. */
  versions: number;
  /** The reader's own note, whose promise is on their list. */
  onList: boolean;
  /** When its author removed it. */
  removedAt: Date | null;
};

export type NotesPage = {
  about: NoteAbout;
  title: string;
  notes: NoteView[];
  /** The reader's own that they removed and can put back. */
  removed: NoteView[];
  choices: ReadersChoice[];
  canPostNote: boolean;
};

type Row = Prisma.NoteGetPayload<{ include: ReturnType<typeof beside> }>;
const beside = ({ orgId, membershipId }: OrgContext) =>
  ({
    author: { select: { name: true } },
    _count: { select: { revisions: true } },
    followUps: { where: { orgId, doerId: membershipId }, select: { id: true }, take: 1 },
  }) satisfies Prisma.NoteInclude;

const noteView = (ctx: OrgContext, { pairings }: NoteRoom, row: Row): NoteView => ({
  id: row.id,
  body: row.body,
  advice: row.advice,
  promise: row.promise,
  author: row.author.name,
  mine: row.authorId === ctx.membershipId,
  audience: row.audience,
  other: pairings.find((pairing) => pairing.id === row.pairingId)?.name ?? null,
  readers: row.audience === "pairing" ? `pairing:${row.pairingId}` : row.audience,
  at: row.createdAt,
  versions: row._count.revisions,
  onList: row.followUps.length > 0,
  removedAt: row.removedAt,
});

const standingAt = ({ kind, id }: NoteAbout): Prisma.NoteWhereInput =>
  kind === "session" ? { sessionId: id } : kind === "meeting" ? { meetingId: id } : { pairingId: id };

/** The notes about a session, of a meeting, or of a pair with all its meetings, that this member may read, and who could read a new one. Throws `not_found`. */
export function notesPage(ctx: OrgContext, about: NoteAbout): Promise<NotesPage> {
  return withOrg(ctx, async (tx) => {
    const room = await openNoteRoom(tx, ctx, about);
    const rows = await tx.note.findMany({
      where: {
        orgId: ctx.orgId,
        ...standingAt(about),
        ...visibleNotes(ctx, room),
      },
      relationLoadStrategy: "join",
      include: beside(ctx),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const views = rows.map((row) => noteView(ctx, room, row));
    return {
      about,
      title: room.title,
      notes: views.filter(({ removedAt }) => removedAt === null),
      removed: views.filter(({ removedAt }) => removedAt !== null),
      choices: readersChoices({ hasGroup: room.myGroupId !== null, pairings: room.pairings }),
      canPostNote: mayPost(ctx, room),
    };
  });
}
