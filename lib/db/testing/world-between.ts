import { linkToken, newLink } from "@/lib/auth/links";
import { newId } from "@/lib/db/id";
import { inDays, type People } from "@/lib/db/testing/world-people";
import type { Participations } from "@/lib/db/testing/world-program";
import type { Tx } from "@/lib/db/unit";

/** An open prompt for mentors' eyes, answered by the mentee, who was asked by mail, with a reply of the mentor's. */
export async function addPrompt(
  tx: Tx,
  orgId: string,
  mark: string,
  cohortId: string,
  people: People,
  participations: Participations,
) {
  const ids = { prompt: newId(), answer: newId(), reply: newId() };
  await tx.prompt.create({
    data: {
      orgId,
      id: ids.prompt,
      cohortId,
      authorId: people.organizer.membershipId,
      audience: "mentor",
      text: `Prompt ${mark}`,
      opensAt: inDays(-1),
      closesAt: inDays(7),
    },
  });
  const seenBy = {
    orgId,
    promptId: ids.prompt,
    cohortId,
    participationId: participations.mentee,
    audience: "mentor",
  } as const;
  await tx.answer.create({ data: { ...seenBy, id: ids.answer, body: `Answer ${mark}` } });
  await tx.reply.create({
    data: {
      ...seenBy,
      id: ids.reply,
      answerId: ids.answer,
      authorId: people.mentor.membershipId,
      body: `Reply ${mark}`,
    },
  });
  const talk = { id: newId(), answerId: ids.answer, byId: people.mentor.membershipId };
  await tx.answerTalk.create({
    data: { ...talk, orgId, participationId: participations.mentee, createdAt: inDays(-20) },
  });
  const ask = { id: newId(), promptId: ids.prompt, participationId: participations.mentee };
  await tx.promptAsk.create({ data: { orgId, ...ask, askedAt: inDays(-1) } });
  const link = newLink({ orgId, kind: "prompt", subjectId: ask.id, expiresAt: null });
  await tx.accessLink.create({ data: link });
  return { ...ids, answerTalk: talk.id, promptAsk: ask.id, promptToken: linkToken(link) };
}
