import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, forbidden, invalid, notFound } from "@/lib/errors";
import { openNoteRoom } from "@/lib/notes/rooms/queries";
import { mayPost, type NoteRoom } from "@/lib/notes/rooms/rules";
import { placeOf, placeSelect } from "@/lib/notes/rules";
import type { EditNote, NoteAbout, NoteId, PostNote } from "@/lib/notes/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Posts a note about a session, of a meeting, or of a pair, for exactly the readers chosen. Throws `not_found`, `forbidden`, or `invalid` on
 * `readers` where the author has no such group or pairing.
 */
export function postNote(ctx: OrgContext, input: PostNote, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { about, body = "", advice = "", promise = "" } = input;
    const room = await openNoteRoom(tx, ctx, about);
    if (!mayPost(ctx, room)) throw forbidden();
    const id = newId();
    await tx.note.create({
      data: {
        ...{ orgId: ctx.orgId, id, cohortId: room.cohortId, authorId: ctx.membershipId },
        sessionId: about.kind === "session" ? about.id : null,
        meetingId: about.kind === "meeting" ? about.id : null,
        ...readersOf(room, input.readers),
        ...{ body, advice, promise, createdAt: now(), updatedAt: now() },
      },
    });
    await recordAudit(tx, ctx, "postNote", "Note", id);
    return { id };
  });
}

/** Changes one's own note or its readers; what it said before is kept. Throws `not_found`, or `invalid` on `readers`. */
export function editNote(ctx: OrgContext, input: EditNote, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const note = await ownNote(tx, ctx, input.noteId);
    if (note.removedAt) throw conflict("You have removed this note. Put it back first.");
    const room = await openNoteRoom(tx, ctx, note.about);
    const { body = "", advice = "", promise = "" } = input;
    await tx.note.update({
      where: { orgId_id: { orgId: ctx.orgId, id: note.id } },
      data: { ...readersOf(room, input.readers), body, advice, promise, updatedAt: now() },
    });
    await recordAudit(tx, ctx, "editNote", "Note", note.id);
    return undefined;
  });
}

/** Takes one's own note away from everybody; for 30 days it can be put back. Throws `not_found`. */
export function removeNote(ctx: OrgContext, input: NoteId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const note = await ownNote(tx, ctx, input.noteId);
    if (note.removedAt) return undefined;
    await setRemoved(tx, ctx, note, now());
    await recordAudit(tx, ctx, "removeNote", "Note", note.id);
    return undefined;
  });
}

/** Puts one's own note back, for the readers it had. Throws `not_found`. */
export function restoreNote(ctx: OrgContext, input: NoteId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const note = await ownNote(tx, ctx, input.noteId);
    if (!note.removedAt) return undefined;
    await setRemoved(tx, ctx, note, null);
    await recordAudit(tx, ctx, "restoreNote", "Note", note.id);
    return undefined;
  });
}

type OwnNote = { id: string; about: NoteAbout; removedAt: Date | null; updatedAt: Date };

async function ownNote(tx: Tx, ctx: OrgContext, noteId: string): Promise<OwnNote> {
  const note = await tx.note.findFirst({
    where: { orgId: ctx.orgId, id: noteId, authorId: ctx.membershipId },
    select: { ...placeSelect, id: true, removedAt: true, updatedAt: true },
  });
  const about = placeOf(note);
  if (!note || !about) throw notFound("note");
  authorize(ctx, "editNote", ["author"]);
  return { id: note.id, about, removedAt: note.removedAt, updatedAt: note.updatedAt };
}

/** Since when it says what it says does not change with it. */
const setRemoved = (tx: Tx, { orgId }: OrgContext, { id, updatedAt }: OwnNote, removedAt: Date | null) =>
  tx.note.update({ where: { orgId_id: { orgId, id } }, data: { removedAt, updatedAt } });

function readersOf(room: NoteRoom, { audience, pairingId }: PostNote["readers"]) {
  if (pairingId && !room.pairings.some((pairing) => pairing.id === pairingId))
    throw invalid("This pairing is not yours.", { readers: "Please choose one of your own pairings." });
  if (audience === "group" && !room.myGroupId)
    throw invalid("You did not sit in a group.", { readers: "You did not sit in a group of this session." });
  const groupId = audience === "group" ? room.myGroupId : null;
  return { audience, pairingId: pairingId ?? room.pairingId, groupId };
}
