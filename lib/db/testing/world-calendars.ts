import { feedToken, linkToken, newLink } from "@/lib/auth/links";
import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { inDays, type People } from "@/lib/db/testing/world-people";
import type { Participations } from "@/lib/db/testing/world-program";
import type { Tx } from "@/lib/db/unit";

/**
 * The mentee has said that they come to the next evening, and has a link to change it; the mentor subscribes to everything of
 * theirs, and the other mentee to the cohort's evenings.
 */
export async function addCalendars(
  tx: Tx,
  orgId: string,
  sessionId: string,
  people: People,
  parts: Participations,
) {
  const session = await tx.session.findUniqueOrThrow({ where: { orgId_id: { orgId, id: sessionId } } });
  const rsvp = newId();
  await tx.rsvp.create({
    data: {
      ...{ orgId, id: rsvp, sessionId, participationId: parts.mentee, coming: "yes", invitedAt: inDays(-1) },
      ...{ answeredFor: session.startsAt, answeredAt: now() },
    },
  });
  const answer = newLink({ orgId, kind: "rsvp", subjectId: rsvp, expiresAt: null });
  const evenings = newLink({ orgId, kind: "calendar", subjectId: parts.otherMentee, expiresAt: null });
  for (const data of [answer, evenings]) await tx.accessLink.create({ data });
  const feed = { userId: people.mentor.userId, nonce: newId() };
  const token = feedToken(feed);
  await tx.calendarFeed.create({ data: { ...feed, tokenHash: linkHash(token), createdAt: now() } });
  const own = { userId: people.mentee.userId, nonce: newId() };
  await tx.calendarFeed.create({ data: { ...own, tokenHash: linkHash(feedToken(own)), createdAt: now() } });
  return {
    ...{ rsvp, answerToken: linkToken(answer), eveningsToken: linkToken(evenings) },
    calendarToken: token,
  };
}
