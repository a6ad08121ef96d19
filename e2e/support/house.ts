import { readFileSync } from "node:fs";
import { system } from "@/lib/db/unit";
import { postNote } from "@/lib/notes/commands";
import { uploadPairings } from "@/lib/pairings/imports/commands";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
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
  "I promised to bring the red folder.",
];

/** The addresses of everything that a council has, and the words on their pages that nobody else may read. */
export async function house(scene: Council) {
  const { organizer, mentors, mentees, evenings, programId, cohortId } = scene;
  const promptId = await ask(scene, nth(secrets, 0), inDays(3));
  const pairingId = await propose(scene, nth(mentors, 0), nth(mentees, 0));
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
    promise: nth(secrets, 5),
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
      recapId,
      importId,
      listId,
      concernId,
      noteId,
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
  return { pages, words };
}
