import { readFileSync } from "node:fs";
import { toLocal } from "@/lib/calendar/when";
import { addParticipant } from "@/lib/cohorts/participations/commands";
import { system } from "@/lib/db/unit";
import { proposeMeeting } from "@/lib/meetings/commands";
import { draftAnnouncement } from "@/lib/messages/commands";
import { postNote } from "@/lib/notes/commands";
import { acceptPairing } from "@/lib/pairings/commands";
import { uploadPairings } from "@/lib/pairings/imports/commands";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
import { addChapter } from "@/lib/recaps/collections/chapters/commands";
import { beginCollection } from "@/lib/recaps/collections/commands";
import { raiseConcern } from "@/lib/safety/concerns/commands";
import { organizationPages } from "./addresses";
import { applicant } from "./applicants";
import { matched } from "./matching";
import { type Council, inDays, nth } from "./scene";
import { ask, propose, publish, say } from "./season";

const secrets = [
  "What would you never say aloud?",
  "Leave before you are bitter.",
  "He would not let me finish a sentence.",
  "Noor Rahimi hopes to learn to wait.",
  "I want to learn to say no.",
  "How to ask for a raise.",
  "I promised to bring the red folder.",
  "What nobody told me about boards",
  "The back room, and by the kitchen door",
];

/** The organizer is the first mentee's mentor, too, and has proposed a time to meet: what is between two opens for the two alone. */
async function meet(scene: Council) {
  const { organizer, cohortId, mentees } = scene;
  const place = { cohortId, membershipId: organizer.membershipId, role: "mentor" as const, capacity: 1 };
  const { participationId } = await addParticipant(organizer, place);
  const pairingId = await propose(scene, { participationId }, nth(mentees, 0));
  for (const ctx of [organizer, nth(mentees, 0).ctx]) await acceptPairing(ctx, { pairingId });
  const time1 = toLocal(inDays(3), organizer.timeZone);
  const what = { purpose: nth(secrets, 5), place: "", videoUrl: "", minutes: 30 };
  const meeting = await proposeMeeting(organizer, { pairingId, time1, time2: "", time3: "", ...what });
  return { pairingId, ...meeting };
}

/** The addresses of everything that a council has, and the words on their pages that nobody else may read. */
export async function house(scene: Council) {
  const { organizer, mentors, mentees, evenings, programId, cohortId } = scene;
  const promptId = await ask(scene, nth(secrets, 0), inDays(3));
  const { pairingId, meetingId } = await meet(scene);
  await say(nth(mentors, 0), nth(evenings, 0), nth(secrets, 1));
  const recapId = await publish(scene, nth(evenings, 0), "cohort", inDays(-1));
  const { importId } = await uploadRoster(organizer, {
    ...{ cohortId, fileName: "roster.csv" },
    bytes: readFileSync("fixtures/roster-form-export.csv"),
  });
  const { importId: listId } = await uploadPairings(organizer, {
    ...{ cohortId, fileName: "pairings.csv" },
    bytes: Buffer.from("Mentor address,Mentee address\nnobody@example.org,no-one@example.org\n"),
  });
  const { concernId } = await raiseConcern(nth(mentees, 0).ctx, {
    about: { kind: "person", id: nth(mentors, 1).ctx.membershipId },
    text: nth(secrets, 2),
  });
  const { id: noteId } = await postNote(nth(mentors, 0).ctx, {
    about: { kind: "session", id: nth(evenings, 0).id },
    readers: { audience: "cohort", pairingId: null },
    promise: nth(secrets, 6),
  });
  // The organizer is a mentor here, too; their collection is nobody else's.
  const { id: collectionId } = await beginCollection(organizer, { cohortId, title: nth(secrets, 7) });
  await addChapter(organizer, { recapId: collectionId, heading: "A chapter", words: "" });
  const { id: announcementId } = await draftAnnouncement(organizer, {
    ...{ cohortId, whom: { audience: "cohort", targetId: null } },
    ...{ subject: nth(secrets, 8), body: "We meet upstairs." },
  });
  const application = await applicant(scene);
  const matching = await matched(scene);
  const planned = await system((tx) =>
    tx.programSession.findFirstOrThrow({ where: { orgId: organizer.orgId, programId } }),
  );
  const pages = organizationPages({
    ...{
      orgSlug: organizer.slug,
      programId,
      cohortId,
      promptId,
      pairingId,
      meetingId,
      recapId,
      collectionId,
      importId,
      listId,
      concernId,
      noteId,
      announcementId,
      mailName: "thanks",
    },
    ...application,
    ...matching,
    programSessionId: planned.id,
    sessionId: nth(evenings, 0).id,
    membershipId: nth(mentees, 0).ctx.membershipId,
  });
  const names = [...mentors, ...mentees].map(({ name }) => name);
  const words = [
    ...secrets,
    ...names,
    organizer.orgName,
    organizer.name,
    "The cohort of this season",
    "The library",
  ];
  const wall = { page: "the wall", path: `/wall/of/${organizer.slug}/${nth(evenings, 0).id}` };
  return { pages: [...pages, wall], words };
}
