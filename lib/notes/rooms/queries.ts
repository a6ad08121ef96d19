import { type Actor, can } from "@/lib/authz/policy";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type NoteRoom, visibleNotes } from "@/lib/notes/rooms/rules";
import { placeOf, placeSelect } from "@/lib/notes/rules";
import type { NoteAbout } from "@/lib/notes/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Loads the room for the command or query whose unit of work `tx` is. Throws `not_found`. */
export function openNoteRoom(tx: Tx, ctx: OrgContext, about: NoteAbout): Promise<NoteRoom> {
  if (about.kind === "session") return sessionRoom(tx, ctx, about);
  return about.kind === "meeting" ? meetingRoom(tx, ctx, about) : pairRoom(tx, ctx, about, about.id);
}

/** A note's room, and where to find it there: nowhere for whoever may not read it. Throws `not_found`. */
export async function openNote(
  tx: Tx,
  ctx: OrgContext,
  noteId: string,
): Promise<{ room: NoteRoom; where: Prisma.NoteWhereInput }> {
  const { orgId } = ctx;
  if (!isId(noteId)) throw notFound("note");
  const about = placeOf(
    await tx.note.findUnique({ where: { orgId_id: { orgId, id: noteId } }, select: placeSelect }),
  );
  if (!about) throw notFound("note");
  const room = await openNoteRoom(tx, ctx, about);
  return { room, where: { orgId, id: noteId, ...visibleNotes(ctx, room) } };
}

async function sessionRoom(tx: Tx, ctx: OrgContext, about: NoteAbout): Promise<NoteRoom> {
  const session = await openSession(tx, ctx, about.id);
  const { cohortId, title, relations, myGroupId, myParticipationId } = session;
  const pairings = myParticipationId ? await pairingsOf(tx, ctx, myParticipationId) : [];
  const inCohort = myParticipationId !== null || can(ctx, "manageCohort");
  return { about, cohortId, title, pairingId: null, relations, inCohort, myGroupId, pairings };
}

/** Of a meeting, which the two alone know of. */
async function meetingRoom(tx: Tx, ctx: OrgContext, about: NoteAbout): Promise<NoteRoom> {
  if (!isId(about.id)) throw notFound("meeting");
  const meeting = await tx.meeting.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: about.id } },
    select: { pairingId: true },
  });
  if (!meeting) throw notFound("meeting");
  const room = await pairRoom(tx, ctx, about, meeting.pairingId);
  if (!can(ctx, "viewMeeting", room.relations)) throw notFound("meeting");
  return room;
}

/** The two; organizers read there what is for the cohort or everybody, as everywhere, and write nothing. */
async function pairRoom(tx: Tx, ctx: OrgContext, about: NoteAbout, pairingId: string): Promise<NoteRoom> {
  if (!isId(pairingId)) throw notFound("pairing");
  const [found] = await tx.$queryRaw<{ cohortId: string; participationId: string | null }[]>`
    select x."cohortId", p."id" as "participationId" from "Pairing" x
    left join "Participation" p on p."orgId" = x."orgId" and p."id" in (x."mentorId", x."menteeId")
      and p."membershipId" = ${ctx.membershipId}::uuid
    where x."orgId" = ${ctx.orgId}::uuid and x."id" = ${pairingId}::uuid and x."status" in ('active', 'ended')`;
  const relations: Actor[] = found?.participationId ? ["party"] : [];
  if (!found || !can(ctx, "viewPairing", relations)) throw notFound("pairing");
  const { cohortId, participationId } = found;
  const mine = participationId ? await pairingsOf(tx, ctx, participationId) : [];
  const pairings = mine.filter(({ id }) => id === pairingId);
  const title = pairings[0]?.name ?? "";
  return { about, cohortId, title, pairingId, relations, inCohort: true, myGroupId: null, pairings };
}

const pairingsOf = (tx: Tx, ctx: OrgContext, participationId: string) =>
  tx.$queryRaw<NoteRoom["pairings"]>`
    select x."id", m."name", m."id" as "otherId" from "Pairing" x
    join "Participation" p on p."orgId" = x."orgId"
      and p."id" = case when x."mentorId" = ${participationId}::uuid then x."menteeId" else x."mentorId" end
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    where x."orgId" = ${ctx.orgId}::uuid
      and (x."mentorId" = ${participationId}::uuid or x."menteeId" = ${participationId}::uuid)
      and x."status" in ('active', 'ended')
    order by m."name", x."id"`;
