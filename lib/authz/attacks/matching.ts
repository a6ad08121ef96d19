import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";
import { draftBoard } from "@/lib/pairings/drafts/by-mentor/queries";
import { lockPair, movePair, undoDraftChange } from "@/lib/pairings/drafts/changing/commands";
import { choicesPage } from "@/lib/pairings/drafts/changing/queries";
import {
  cancelDraft,
  discardDraft,
  restartDraft,
  restoreDraft,
  runDraft,
} from "@/lib/pairings/drafts/commands";
import { comparePage } from "@/lib/pairings/drafts/comparing/queries";
import { publishDraft } from "@/lib/pairings/drafts/publishing/commands";
import { draftPage, draftsPage } from "@/lib/pairings/drafts/queries";
import { defaultRules, defaultWeights } from "@/lib/pairings/drafts/rules";
import { ratePairing } from "@/lib/pairings/ratings/commands";
import { carePage, howPage } from "@/lib/pairings/ratings/queries";
import { wishRematch } from "@/lib/pairings/rematch/commands";
import {
  acceptRequest,
  approveRequest,
  declineRequest,
  refuseRequest,
} from "@/lib/pairings/requests/answers/commands";
import { askMentor, withdrawRequest } from "@/lib/pairings/requests/commands";
import { mentorsPage, requestPage } from "@/lib/pairings/requests/queries";
import { choosePairingWay } from "@/lib/pairings/ways/commands";

type Row = Pick<OrgAttack, "name" | "call" | "prepare">;
const forOrganizers = (row: Row): OrgAttack => ({ context: "org", allowed: ["owner", "organizer"], ...row });

type State = "running" | "discarded";
const draftIs =
  (state: State) =>
  (tx: Tx, { orgId, draft }: World) =>
    tx.pairingDraft.update({ where: { orgId_id: { orgId, id: draft } }, data: { state } });

const peopleAsk = (tx: Tx, { orgId, cohort, participations }: World) =>
  Promise.all([
    tx.cohort.update({ where: { orgId_id: { orgId, id: cohort } }, data: { pairingWay: "asking" } }),
    tx.participation.update({
      where: { orgId_id: { orgId, id: participations.otherMentor } },
      data: { capacity: 5 },
    }),
  ]);

const requestIs = (state: "open" | "agreed") => async (tx: Tx, world: World) => {
  await peopleAsk(tx, world);
  const where = { orgId_id: { orgId: world.orgId, id: world.request } };
  await tx.pairingRequest.update({ where, data: { state, closedAt: null } });
};

const activeFor =
  (days: number) =>
  (tx: Tx, { orgId, pairing }: World) =>
    tx.pairing.update({ where: { orgId_id: { orgId, id: pairing } }, data: { activatedAt: inDays(-days) } });

const draft = ({ draft: draftId }: World) => ({ draftId });
const request = ({ request: requestId }: World) => ({ requestId });
const view = { page: 1, search: "", show: "pairs" as const };

export const matchingAttacks: Attack[] = [
  forOrganizers({
    name: "pairings/drafts/queries.draftsPage",
    call: (ctx, { cohort }) => draftsPage(ctx, cohort, true),
  }),
  forOrganizers({
    name: "pairings/drafts/queries.draftPage",
    call: (ctx, world) => draftPage(ctx, world.draft, view),
  }),
  forOrganizers({
    name: "pairings/drafts/changing/queries.choicesPage",
    call: (ctx, { draft: id, participations }) => choicesPage(ctx, id, participations.otherMentee),
  }),
  forOrganizers({
    name: "pairings/drafts/by-mentor/queries.draftBoard",
    call: (ctx, world) => draftBoard(ctx, world.draft),
  }),
  forOrganizers({
    name: "pairings/drafts/comparing/queries.comparePage",
    call: (ctx, world) => comparePage(ctx, world.cohort, [world.draft]),
  }),
  forOrganizers({
    name: "pairings/drafts/commands.runDraft",
    call: (ctx, { cohort: cohortId }) =>
      runDraft(ctx, { cohortId, mode: "total", keep: null, ...defaultWeights, ...defaultRules }),
  }),
  forOrganizers({
    name: "pairings/drafts/commands.cancelDraft",
    prepare: draftIs("running"),
    call: (ctx, world) => cancelDraft(ctx, draft(world)),
  }),
  forOrganizers({
    name: "pairings/drafts/commands.restartDraft",
    prepare: (tx, { orgId, draft: id }) =>
      tx.pairingDraft.update({ where: { orgId_id: { orgId, id } }, data: { state: "failed" } }),
    call: (ctx, world) => restartDraft(ctx, draft(world)),
  }),
  forOrganizers({
    name: "pairings/drafts/commands.discardDraft",
    call: (ctx, world) => discardDraft(ctx, draft(world)),
  }),
  forOrganizers({
    name: "pairings/drafts/commands.restoreDraft",
    prepare: draftIs("discarded"),
    call: (ctx, world) => restoreDraft(ctx, draft(world)),
  }),
  forOrganizers({
    name: "pairings/drafts/changing/commands.lockPair",
    call: (ctx, world) =>
      lockPair(ctx, { ...draft(world), lock: { menteeId: world.participations.otherMentee, locked: true } }),
  }),
  forOrganizers({
    name: "pairings/drafts/changing/commands.movePair",
    call: (ctx, world) =>
      movePair(ctx, { ...draft(world), menteeId: world.participations.otherMentee, mentorId: null }),
  }),
  forOrganizers({
    name: "pairings/drafts/changing/commands.undoDraftChange",
    call: (ctx, world) => undoDraftChange(ctx, { ...draft(world), changeId: world.draftChange }),
  }),
  forOrganizers({
    name: "pairings/drafts/publishing/commands.publishDraft",
    prepare: (tx, { orgId, proposal }) =>
      tx.pairing.update({ where: { orgId_id: { orgId, id: proposal } }, data: { status: "expired" } }),
    call: (ctx, world) => publishDraft(ctx, { ...draft(world), menteeId: null }),
  }),
  forOrganizers({
    name: "pairings/ways/commands.choosePairingWay",
    call: (ctx, { cohort: cohortId }) => choosePairingWay(ctx, { cohortId, way: "approval" }),
  }),
  {
    name: "pairings/requests/queries.mentorsPage",
    context: "org",
    allowed: ["owner", "organizer", "mentee", "otherMentee"],
    call: (ctx, world) => mentorsPage(ctx, world.cohort, { ask: "", search: "", page: 1 }),
  },
  {
    name: "pairings/requests/queries.requestPage",
    context: "org",
    allowed: ["mentor", "otherMentee"],
    call: (ctx, world) => requestPage(ctx, world.request),
  },
  {
    name: "pairings/requests/commands.askMentor",
    context: "org",
    allowed: ["otherMentee"],
    prepare: async (tx, world) => {
      await peopleAsk(tx, world);
      // The mentee is paired with this mentor already.
      await tx.participation.update({
        where: { orgId_id: { orgId: world.orgId, id: world.participations.mentor } },
        data: { capacity: 5 },
      });
    },
    call: (ctx, { cohort: cohortId, participations }) =>
      askMentor(ctx, { cohortId, mentorId: participations.mentor, text: "I would learn from you." }),
  },
  {
    name: "pairings/requests/answers/commands.acceptRequest",
    context: "org",
    allowed: ["mentor"],
    prepare: requestIs("open"),
    call: (ctx, world) => acceptRequest(ctx, request(world)),
  },
  {
    name: "pairings/requests/answers/commands.declineRequest",
    context: "org",
    allowed: ["mentor"],
    prepare: requestIs("open"),
    call: (ctx, world) => declineRequest(ctx, { ...request(world), words: "later" }),
  },
  {
    name: "pairings/requests/commands.withdrawRequest",
    context: "org",
    allowed: ["otherMentee"],
    prepare: requestIs("open"),
    call: (ctx, world) => withdrawRequest(ctx, request(world)),
  },
  forOrganizers({
    name: "pairings/requests/answers/commands.approveRequest",
    prepare: requestIs("agreed"),
    call: (ctx, world) => approveRequest(ctx, request(world)),
  }),
  forOrganizers({
    name: "pairings/requests/answers/commands.refuseRequest",
    prepare: requestIs("agreed"),
    call: (ctx, world) => refuseRequest(ctx, request(world)),
  }),
  {
    name: "pairings/ratings/queries.howPage",
    context: "org",
    allowed: ["owner", "organizer", "mentor", "mentee"],
    call: (ctx, world) => howPage(ctx, world.pairing),
  },
  forOrganizers({
    name: "pairings/ratings/queries.carePage",
    call: (ctx, world) => carePage(ctx, world.cohort),
  }),
  {
    name: "pairings/ratings/commands.ratePairing",
    context: "org",
    allowed: ["mentor", "mentee"],
    prepare: activeFor(31),
    call: (ctx, world) =>
      ratePairing(ctx, { pairingId: world.pairing, value: "hard", words: "We rarely meet." }),
  },
  {
    name: "pairings/rematch/commands.wishRematch",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, world) => wishRematch(ctx, { participationId: world.participations.mentee, wanted: true }),
  },
];
