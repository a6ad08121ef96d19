import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid, notFound } from "@/lib/errors";
import { type NoteRoom, openNoteRoom } from "@/lib/notes/queries";
import type { EditNote, NoteId, PostNote } from "@/lib/notes/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Posts a note about a session, for exactly the readers chosen. Throws `not_found`, `forbidden`, or `invalid` on `readers`
 * where the author has no such group or pairing.
 */
export function postNote(ctx: OrgContext, input: PostNote, key?: RequestKey): Promise<{ id: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const room = await openNoteRoom(tx, ctx, input.sessionId);
    authorize(ctx, "postNote", room.session.relations);
    const id = newId();
    await tx.note.create({
      data: {
        orgId: ctx.orgId,
        id,
        cohortId: room.session.cohortId,
        sessionId: input.sessionId,
        authorId: ctx.membershipId,
        ...readersOf(room, input.readers),
        body: input.body,
        createdAt: now(),
        updatedAt: now(),
      },
    });
    await recordAudit(tx, ctx, "postNote", "Note", id);
    return { id };
  });
}

/** Changes one's own note or its readers. Throws `not_found`, or `invalid` on `readers`. */
export function editNote(ctx: OrgContext, input: EditNote, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const note = await ownNote(tx, ctx, input.noteId);
    const room = await openNoteRoom(tx, ctx, note.sessionId);
    await tx.note.update({
      where: { orgId_id: { orgId: ctx.orgId, id: note.id } },
      data: { ...readersOf(room, input.readers), body: input.body, updatedAt: now() },
    });
    await recordAudit(tx, ctx, "editNote", "Note", note.id);
    return undefined;
  });
}

/** Removes one's own note for good. Throws `not_found`. */
export function removeNote(ctx: OrgContext, input: NoteId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const note = await ownNote(tx, ctx, input.noteId);
    await tx.note.delete({ where: { orgId_id: { orgId: ctx.orgId, id: note.id } } });
    await recordAudit(tx, ctx, "removeNote", "Note", note.id);
    return undefined;
  });
}

async function ownNote(tx: Tx, ctx: OrgContext, noteId: string): Promise<{ id: string; sessionId: string }> {
  const note = await tx.note.findFirst({
    where: { orgId: ctx.orgId, id: noteId, authorId: ctx.membershipId },
  });
  if (!note?.sessionId) throw notFound("note");
  authorize(ctx, "editNote", ["author"]);
  return { id: note.id, sessionId: note.sessionId };
}

function readersOf({ session, pairings }: NoteRoom, { audience, pairingId }: PostNote["readers"]) {
  if (pairingId && !pairings.some((pairing) => pairing.id === pairingId))
    throw invalid("This pairing is not yours.", { readers: "Please choose one of your own pairings." });
  if (audience === "group" && !session.myGroupId)
    throw invalid("You did not sit in a group.", { readers: "You did not sit in a group of this session." });
  return { audience, pairingId, groupId: audience === "group" ? session.myGroupId : null };
}
