import { newId } from "@/lib/db/id";
import { inDays, type People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

type Place = { orgId: string; mark: string; cohort: string; pairing: string };

/** What the organizer wrote to the mentee two days ago, what they have not sent yet, and a word of the mentor's to the mentee. */
export async function addMessages(
  tx: Tx,
  { orgId, mark, cohort: cohortId, pairing: pairingId }: Place,
  people: People,
) {
  const ids = { announcement: newId(), announcementDraft: newId(), pairMessage: newId() };
  const written = {
    ...{ orgId, cohortId, authorId: people.organizer.membershipId, createdAt: inDays(-2) },
    subject: `Subject ${mark}`,
  };
  await tx.announcement.createMany({
    data: [
      {
        ...written,
        id: ids.announcement,
        audience: "mentees",
        body: `Announced ${mark}`,
        sendsAt: inDays(-2),
      },
      { ...written, id: ids.announcementDraft, audience: "cohort", body: `Not sent ${mark}` },
    ],
  });
  await tx.announcementReader.create({
    data: { orgId, announcementId: ids.announcement, membershipId: people.mentee.membershipId },
  });
  const [mentorId, menteeId] = [people.mentor.membershipId, people.mentee.membershipId];
  await tx.pairMessage.create({
    data: {
      ...{ orgId, id: ids.pairMessage, pairingId, authorId: mentorId, body: `Between us ${mark}` },
      createdAt: inDays(-1),
    },
  });
  await tx.pairMessagesSeen.create({
    data: { orgId, pairingId, membershipId: menteeId, seenAt: inDays(-2) },
  });
  return ids;
}
