import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { People } from "@/lib/db/testing/world-people";
import type { Participations } from "@/lib/db/testing/world-program";
import type { Tx } from "@/lib/db/unit";
import { packScores } from "@/lib/pairings/drafts/matrix/rules";
import { defaultRules, defaultWeights } from "@/lib/pairings/drafts/rules";

const figures = {
  ...{ mentees: 2, matched: 1, lowest: 0.5, mean: 0.5, total: 0.5 },
  ...{ topThree: 1, blocking: 0, gap: null },
};

type Place = { orgId: string; mark: string; cohortId: string; pairing: string };

/**
 * A draft that is ready, in which the other mentee could have the mentor, changed once by hand; a request that was declined; how the
 * mentee says it goes; and that they would rather not be matched again.
 */
export async function addMatching(tx: Tx, place: Place, people: People, parts: Participations) {
  const { orgId, mark, cohortId, pairing } = place;
  const ids = { draft: newId(), draftChange: newId(), request: newId(), rating: newId() };
  const at = now();
  await tx.pairingDraft.create({
    data: {
      ...{ orgId, id: ids.draft, cohortId, number: 1, mode: "total", state: "ready", progress: 100, figures },
      ...{ weights: defaultWeights, rules: defaultRules, createdAt: at, beatAt: at, finishedAt: at },
      madeById: people.organizer.membershipId,
    },
  });
  const said = { reason: `Draft reason ${mark}`, forMentor: `Draft to one ${mark}`, forMentee: "" };
  await tx.draftPair.createMany({
    data: [
      { orgId, draftId: ids.draft, menteeId: parts.otherMentee, mentorId: parts.mentor, score: 0.5, ...said },
      { orgId, draftId: ids.draft, menteeId: parts.mentee, reason: "Nobody." },
    ],
  });
  await tx.draftMatrix.create({
    data: {
      ...{ orgId, draftId: ids.draft, rooms: [1, 1] },
      ...{ mentees: [parts.otherMentee, parts.mentee], mentors: [parts.mentor, parts.otherMentor] },
      cells: packScores([
        [0.5, 0.25],
        [null, 0.75],
      ]),
    },
  });
  const before = [{ menteeId: parts.otherMentee, mentorId: parts.otherMentor, locked: false }];
  await tx.draftChange.create({ data: { orgId, id: ids.draftChange, draftId: ids.draft, before, at } });
  await tx.pairingRequest.create({
    data: {
      ...{ orgId, id: ids.request, cohortId, menteeId: parts.otherMentee, mentorId: parts.mentor },
      ...{ text: `Request ${mark}`, state: "declined", words: "Not this time.", createdAt: at, closedAt: at },
    },
  });
  await tx.pairingRating.create({
    data: {
      ...{ orgId, id: ids.rating, pairingId: pairing, membershipId: people.mentee.membershipId, round: 1 },
      ...{ value: "well", words: `Rated ${mark}`, createdAt: at },
    },
  });
  await tx.rematchWish.create({ data: { orgId, participationId: parts.mentee, wanted: false, at } });
  return ids;
}
