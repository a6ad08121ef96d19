import { type Actor, can } from "@/lib/authz/policy";
import { isId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { NoteRoom } from "@/lib/notes/rooms/rules";
import type { NoteAbout } from "@/lib/notes/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Loads the room for the command or query whose unit of work `tx` is, in two statements. Throws `not_found`. */
export function openNoteRoom(tx: Tx, ctx: OrgContext, about: NoteAbout): Promise<NoteRoom> {
  return about.kind === "session" ? sessionRoom(tx, ctx, about) : pairRoom(tx, ctx, about);
}

async function sessionRoom(tx: Tx, ctx: OrgContext, about: NoteAbout): Promise<NoteRoom> {
  const session = await openSession(tx, ctx, about.id);
  const { cohortId, title, relations, myGroupId, myParticipationId } = session;
  const pairings = myParticipationId ? await pairingsOf(tx, ctx, myParticipationId) : [];
  const inCohort = myParticipationId !== null || can(ctx, "manageCohort");
  return { about, cohortId, title, relations, inCohort, myGroupId, pairings };
}

/** The two; organizers read there what is for the cohort or everybody, as everywhere, and write nothing. */
async function pairRoom(tx: Tx, ctx: OrgContext, about: NoteAbout): Promise<NoteRoom> {
  if (!isId(about.id)) throw notFound("pairing");
  const [found] = await tx.$queryRaw<{ cohortId: string; participationId: string | null }[]>`
    select x."cohortId", p."id" as "participationId" from "Pairing" x
    left join "Participation" p on p."orgId" = x."orgId" and p."id" in (x."mentorId", x."menteeId")
      and p."membershipId" = ${ctx.membershipId}::uuid
    where x."orgId" = ${ctx.orgId}::uuid and x."id" = ${about.id}::uuid and x."status" in ('active', 'ended')`;
  const relations: Actor[] = found?.participationId ? ["party"] : [];
  if (!found || !can(ctx, "viewPairing", relations)) throw notFound("pairing");
  const { cohortId, participationId } = found;
  const mine = participationId ? await pairingsOf(tx, ctx, participationId) : [];
  const pairings = mine.filter(({ id }) => id === about.id);
  const title = pairings[0]?.name ?? "";
  return { about, cohortId, title, relations, inCohort: true, myGroupId: null, pairings };
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
