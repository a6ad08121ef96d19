import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { inDays, type People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

/** The pair meets in three days, and the mentee has ticked off what it is for. */
export async function addMeeting(tx: Tx, orgId: string, mark: string, pairingId: string, people: People) {
  const id = newId();
  const startsAt = new Date(inDays(3).setSeconds(0, 0));
  await tx.meeting.create({
    data: {
      ...{ orgId, id, pairingId, state: "agreed", times: [], minutes: 45 },
      ...{ startsAt, endsAt: new Date(startsAt.getTime() + 45 * 60_000) },
      ...{ purpose: `Purpose ${mark}`, place: `Cafe ${mark}`, videoUrl: `https://video.example/${mark}` },
      ...{ createdAt: now(), changedAt: now() },
    },
  });
  const { membershipId } = people.mentee;
  await tx.meetingCheck.create({ data: { orgId, meetingId: id, membershipId, item: "purpose", at: now() } });
  return { meeting: id };
}
