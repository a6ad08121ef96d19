import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { inDays, type People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

type Place = {
  orgId: string;
  mark: string;
  cohort: string;
  pairing: string;
  note: string;
  past: { session: string };
  next: { session: string };
  meeting: string;
};

/**
 * What stays between people after an evening: what the mentor's private note said before, a promise of the mentor's to the mentee,
 * thanks of the mentee's to the mentor, what the mentee said of the evening and the link by which they may say it again, what the
 * mentee prepares for the next one and for a meeting, for the mentor's eyes, a note of the mentor's about that meeting for the two, and
 * what the mentee was told of it all.
 */
export async function addTouch(tx: Tx, place: Place, people: People) {
  const {
    orgId,
    mark,
    cohort: cohortId,
    pairing: pairingId,
    note: noteId,
    past,
    next,
    meeting: meetingId,
  } = place;
  const [mentorId, menteeId] = [people.mentor.membershipId, people.mentee.membershipId];
  const ids = {
    ...{ followUp: newId(), thanks: newId(), pulse: newId(), prep: newId() },
    ...{ meetingPrep: newId(), meetingNote: newId(), notice: newId() },
    pulseToken: `pulse-${newId()}`,
  };
  await tx.noteRevision.create({
    data: {
      ...{ orgId, noteId, number: 1, authorId: mentorId, cohortId, audience: "me", body: `Revised ${mark}` },
      ...{ advice: "", promise: "", writtenAt: inDays(-7) },
    },
  });
  await tx.followUp.create({
    data: {
      ...{ orgId, id: ids.followUp, doerId: mentorId, otherId: menteeId, byDoer: true, cohortId, pairingId },
      ...{ text: `Promise ${mark}`, dueOn: inDays(3), createdAt: now() },
    },
  });
  await tx.thanks.create({
    data: {
      ...{ orgId, id: ids.thanks, fromId: menteeId, toId: mentorId, pairingId, text: `Thanks ${mark}` },
      createdAt: inDays(-2),
    },
  });
  await tx.pulse.create({
    data: {
      ...{ orgId, id: ids.pulse, sessionId: past.session, membershipId: menteeId },
      ...{ rating: 4, words: `Pulse ${mark}` },
    },
  });
  await tx.accessLink.create({
    data: {
      ...{ orgId, kind: "pulse", subjectId: ids.pulse, nonce: newId(), expiresAt: inDays(1) },
      tokenHash: linkHash(ids.pulseToken),
    },
  });
  const prepared = { orgId, ownerId: menteeId, chosenAt: now(), createdAt: now(), updatedAt: now() };
  await tx.prepSheet.createMany({
    data: [
      { ...prepared, id: ids.prep, sessionId: next.session, asks: `Prep ${mark}` },
      { ...prepared, id: ids.meetingPrep, meetingId, asks: `Prep to meet ${mark}` },
    ],
  });
  await tx.prepShare.createMany({
    data: [ids.prep, ids.meetingPrep].map((sheetId) => ({
      ...{ orgId, id: newId(), sheetId, ownerId: menteeId, readerId: mentorId, createdAt: now() },
    })),
  });
  await tx.note.create({
    data: {
      ...{ orgId, id: ids.meetingNote, cohortId, pairingId, meetingId, authorId: mentorId },
      ...{ audience: "pairing", body: `Note of a meeting ${mark}` },
    },
  });
  await tx.reminder.create({
    data: {
      ...{ orgId, membershipId: menteeId, aboutId: past.session },
      ...{ startsAt: inDays(-7), remindedAt: inDays(-8) },
    },
  });
  await tx.notice.create({
    data: {
      ...{ orgId, id: ids.notice, membershipId: menteeId, kind: "sessions", template: "session-invited" },
      ...{ aboutId: next.session, inApp: true, createdAt: inDays(-1) },
    },
  });
  return ids;
}

/** What came of an evening that was counted long ago, for organizers. */
export async function addPulseResult(tx: Tx, orgId: string, mark: string, sessionId: string): Promise<void> {
  const counted = { answered: 5, counts: [0, 0, 1, 1, 3], words: [`Counted ${mark}`] };
  await tx.pulseResult.create({ data: { orgId, sessionId, ...counted } });
}
