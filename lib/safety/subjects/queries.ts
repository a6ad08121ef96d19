import { can } from "@/lib/authz/policy";
import type { Note } from "@/lib/db/generated/client";
import type { ConcernKind } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { forEveryone, openCohortOfNotes } from "@/lib/notes/cohort/queries";
import { openNote } from "@/lib/notes/rooms/queries";
import { visibleAnswers } from "@/lib/prompts/answers/queries";
import { openPrompt } from "@/lib/prompts/queries";
import { openRecap } from "@/lib/recaps/queries";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

// What a concern can be about. Each finder answers only with what the asking member may read, and throws `not_found` for
// everything else. Something new to report is one more finder.

/** Something somebody wrote, or somebody, as the asking member sees it now. */
export type Subject = {
  /** Membership of whoever wrote it, or is it. */
  concernedId: string;
  quote: string;
  /** Its author stands beside it by name. */
  named: boolean;
  /** Where it is shown, below the organization's address. */
  path: string;
};

type Finder = (tx: Tx, ctx: OrgContext, id: string) => Promise<Subject | null>;

const person: Finder = async (tx, { orgId }, id) => {
  const found = await tx.membership.count({ where: { orgId, id, status: "active" } });
  return found > 0 ? { concernedId: id, quote: "", named: true, path: `/people/${id}` } : null;
};

const point: Finder = async (tx, ctx, id) => {
  const found = await tx.point.findUnique({ where: { orgId_id: { orgId: ctx.orgId, id } } });
  if (!found) return null;
  const { sessionId, groupId, agendaItemId, authorId, text, credited } = found;
  const session = await openSession(tx, ctx, sessionId);
  if (!can(ctx, "viewPoints", session.myGroupId === groupId ? ["seated"] : [])) return null;
  const path = `/sessions/${sessionId}/points?question=${agendaItemId}&group=${groupId}`;
  return { concernedId: authorId, quote: text, named: credited, path };
};

const note: Finder = async (tx, ctx, id) => {
  const { orgId } = ctx;
  const forAll = await tx.note.findFirst({ where: { orgId, id, sessionId: null, ...forEveryone } });
  // What two left for everyone is read among the cohort's notes; their own place is theirs.
  if (forAll) {
    await openCohortOfNotes(tx, ctx, forAll.cohortId);
    return noted(forAll, `/cohorts/${forAll.cohortId}`);
  }
  const { room, where } = await openNote(tx, ctx, id);
  const seen = await tx.note.findFirst({ where });
  // Of a pair and its meetings, where whoever looks into it may go as well.
  const place = room.pairingId ? `/pairings/${room.pairingId}` : `/sessions/${room.about.id}`;
  return seen && noted(seen, place);
};

const noted = ({ authorId, body, advice, promise }: Note, place: string): Subject => ({
  concernedId: authorId,
  quote: [body, advice, promise].filter(Boolean).join("\n\n"),
  named: true,
  path: `${place}/notes`,
});

/** Kind words that were none, to whoever was thanked: only the two read them, so the path leads to who wrote them. */
const thanks: Finder = async (tx, { orgId, membershipId }, id) => {
  const heard = await tx.thanks.findFirst({ where: { orgId, id, toId: membershipId } });
  return (
    heard && { concernedId: heard.fromId, quote: heard.text, named: true, path: `/people/${heard.fromId}` }
  );
};

const answer: Finder = async (tx, ctx, id) => {
  const { orgId } = ctx;
  const found = await tx.answer.findUnique({
    where: { orgId_id: { orgId, id } },
    select: { promptId: true },
  });
  if (!found) return null;
  const prompt = await openPrompt(tx, ctx, found.promptId);
  const seen = await tx.answer.findFirst({
    where: { orgId, id, ...visibleAnswers(prompt) },
    select: { body: true, participation: { select: { membershipId: true } } },
  });
  return (
    seen && {
      concernedId: seen.participation.membershipId,
      quote: seen.body,
      named: true,
      path: `/prompts/${prompt.id}`,
    }
  );
};

const reply: Finder = async (tx, ctx, id) => {
  const found = await tx.reply.findUnique({ where: { orgId_id: { orgId: ctx.orgId, id } } });
  const below = found && (await answer(tx, ctx, found.answerId));
  return below && { ...below, concernedId: found.authorId, quote: found.body };
};

const addition: Finder = async (tx, ctx, id) => {
  const found = await tx.addition.findUnique({ where: { orgId_id: { orgId: ctx.orgId, id } } });
  // A stranger's has been read by an organizer, and there is nobody to speak about.
  if (!found?.authorId) return null;
  const recap = await openRecap(tx, ctx, found.recapId);
  const { authorId, text, credited } = found;
  return { concernedId: authorId, quote: text, named: credited, path: `/recaps/${recap.id}` };
};

/** What the other one of a pair wrote: only the two read it, so the path leads to who wrote it. */
const message: Finder = async (tx, { orgId, membershipId }, id) => {
  const found = await tx.pairMessage.findFirst({ where: { orgId, id, authorId: { not: membershipId } } });
  return (
    found && {
      concernedId: found.authorId,
      quote: found.body,
      named: true,
      path: `/people/${found.authorId}`,
    }
  );
};

const finders: Record<ConcernKind, Finder> = {
  ...{ person, point, note, answer, reply, addition, thanks },
  message,
};

/** What the asking member wants to speak about. Throws `not_found` for whatever they may not read. */
export async function openSubject(
  tx: Tx,
  ctx: OrgContext,
  about: { kind: ConcernKind; id: string },
): Promise<Subject> {
  const subject = isId(about.id) ? await finders[about.kind](tx, ctx, about.id) : null;
  if (!subject) throw notFound();
  return subject;
}
