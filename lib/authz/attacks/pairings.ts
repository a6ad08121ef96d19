import type { Attack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import { pairingBoard } from "@/lib/pairings/board/queries";
import {
  acceptPairing,
  declinePairing,
  endPairing,
  proposePairing,
  withdrawPairing,
} from "@/lib/pairings/commands";
import { importPairings, uploadPairings } from "@/lib/pairings/imports/commands";
import { pairImportPage } from "@/lib/pairings/imports/queries";
import { pairImportStart } from "@/lib/pairings/imports/start/queries";
import { pairingPage } from "@/lib/pairings/queries";

const organizers = ["owner", "organizer"] as const;

const list = (world: World) => ({
  cohortId: world.cohort,
  fileName: "pairings.csv",
  bytes: new TextEncoder().encode(
    `Mentor address,Mentee address\nmentor.${world.mark}@example.org,otherMentee.${world.mark}@example.org\n`,
  ),
});

const imports: Attack[] = [
  {
    name: "pairings/imports/start/queries.pairImportStart",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => pairImportStart(ctx, world.cohort),
  },
  {
    name: "pairings/imports/queries.pairImportPage",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      pairImportPage(ctx, { cohortId: world.cohort, importId: world.pairImport, page: 1 }),
  },
  {
    name: "pairings/imports/commands.uploadPairings",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => uploadPairings(ctx, list(world)),
  },
  {
    name: "pairings/imports/commands.importPairings",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => importPairings(ctx, { importId: world.pairImport }),
  },
];

export const pairingAttacks: Attack[] = [
  ...imports,
  {
    name: "pairings/queries.pairingPage",
    context: "org",
    allowed: [...organizers, "mentor", "mentee"],
    call: (ctx, world) => pairingPage(ctx, world.pairing),
  },
  {
    name: "pairings/board/queries.pairingBoard",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => pairingBoard(ctx, { cohortId: world.cohort, view: "waiting", page: 1 }),
  },
  {
    name: "pairings/commands.proposePairing",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      proposePairing(ctx, {
        cohortId: world.cohort,
        mentorId: world.participations.mentor,
        menteeId: world.participations.otherMentee,
        reason: "You have both built hardware.",
      }),
  },
  {
    name: "pairings/commands.acceptPairing",
    context: "org",
    allowed: ["otherMentor", "otherMentee"],
    call: (ctx, world) => acceptPairing(ctx, { pairingId: world.proposal }),
  },
  {
    name: "pairings/commands.declinePairing",
    context: "org",
    allowed: ["otherMentor", "otherMentee"],
    call: (ctx, world) =>
      declinePairing(ctx, {
        pairingId: world.proposal,
        words: "later",
        note: "We work for the same company.",
      }),
  },
  {
    name: "pairings/commands.endPairing",
    context: "org",
    allowed: [...organizers, "mentor", "mentee"],
    call: (ctx, world) =>
      endPairing(ctx, { pairingId: world.pairing, reason: "reached", note: "All is well." }),
  },
  {
    name: "pairings/commands.withdrawPairing",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => withdrawPairing(ctx, { pairingId: world.proposal }),
  },
];
