import { newId } from "@/lib/db/id";
import { inDays, type People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

/** What the organizer wrote to the mentee two days ago, and what they have not sent yet. */
export async function addMessages(tx: Tx, orgId: string, mark: string, cohortId: string, people: People) {
  const ids = { announcement: newId(), announcementDraft: newId() };
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
  return ids;
}
