import { can } from "@/lib/authz/policy";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openNote } from "@/lib/notes/rooms/queries";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** The note or the point that a promise comes from. */
export type Place = {
  noteId: string | null;
  pointId: string | null;
  sessionId: string | null;
  /** Whom it is probably for: the other one of the pair a note is for. */
  otherId: string | null;
  /** What the reader wrote there as a promise; empty where they wrote none. */
  promise: string;
  /** What somebody said there. */
  quote: string;
};

type From = { noteId?: string | undefined; pointId?: string | undefined };

/** Loads it for the command or query whose unit `tx` is; null where it comes from nowhere. Throws `not_found` for what is not theirs to read. */
export async function openPlace(tx: Tx, ctx: OrgContext, { noteId, pointId }: From): Promise<Place | null> {
  if (noteId) return notePlace(tx, ctx, noteId);
  return pointId ? pointPlace(tx, ctx, pointId) : null;
}

async function notePlace(tx: Tx, ctx: OrgContext, id: string): Promise<Place> {
  const { room, where } = await openNote(tx, ctx, id);
  const note = await tx.note.findFirst({ where });
  if (!note) throw notFound("note");
  const pair = note.audience === "pairing" ? note.pairingId : room.pairingId;
  const mine = note.authorId === ctx.membershipId;
  return {
    ...{ noteId: id, pointId: null, sessionId: note.sessionId },
    otherId: room.pairings.find((pairing) => pairing.id === pair)?.otherId ?? null,
    promise: mine ? note.promise.slice(0, 300) : "",
    quote: note.promise || note.advice || note.body,
  };
}

async function pointPlace(tx: Tx, ctx: OrgContext, id: string): Promise<Place> {
  const point = await tx.point.findUnique({ where: { orgId_id: { orgId: ctx.orgId, id } } });
  if (!point) throw notFound("point");
  const session = await openSession(tx, ctx, point.sessionId);
  if (!can(ctx, "viewPoints", session.myGroupId === point.groupId ? ["seated"] : [])) throw notFound("point");
  return {
    ...{ noteId: null, pointId: id, sessionId: point.sessionId, otherId: null },
    ...{ promise: "", quote: point.text },
  };
}
