import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { ActorName, People } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";

type Told = { about: ActorName; readers: "organizers" | "owners" | "rest"; text: string; quote: string };

/** A concern of the mentee's that somebody is looking at. */
async function addConcern(tx: Tx, orgId: string, people: People, { about, ...told }: Told): Promise<string> {
  const id = newId();
  await tx.concern.create({
    data: {
      ...{ orgId, id, ...told },
      reporterId: people.mentee.membershipId,
      concernedId: people[about].membershipId,
      kind: "person",
      subjectId: people[about].membershipId,
      named: true,
      path: `/people/${people[about].membershipId}`,
      state: "looking",
      createdAt: now(),
    },
  });
  return id;
}

/** Concerns about the mentor, the organizer and the owner, with a remark and an answer; and whom the member has blocked. */
export async function addSafety(tx: Tx, orgId: string, mark: string, people: People) {
  const concern = await addConcern(tx, orgId, people, {
    ...{ about: "mentor", readers: "organizers" },
    ...{ text: `Concern ${mark}`, quote: `Quoted ${mark}` },
  });
  const aboutOrganizer = await addConcern(tx, orgId, people, {
    ...{ about: "organizer", readers: "owners", text: `Concern about the organizer ${mark}`, quote: "" },
  });
  const aboutOwner = await addConcern(tx, orgId, people, {
    ...{ about: "owner", readers: "rest", text: `Concern about the owner ${mark}`, quote: "" },
  });
  const note = { orgId, concernId: concern, reporterId: people.mentee.membershipId, createdAt: now() };
  const authorId = people.organizer.membershipId;
  await tx.concernNote.createMany({
    data: [
      { ...note, authorId, kind: "remark", body: `Concern remark ${mark}` },
      { ...note, authorId, kind: "answer", body: `Concern answer ${mark}` },
    ],
  });
  const [blockerId, blockedId] = [people.member.membershipId, people.otherMentee.membershipId];
  await tx.block.create({ data: { orgId, blockerId, blockedId, createdAt: now() } });
  return { concern, aboutOrganizer, aboutOwner };
}
