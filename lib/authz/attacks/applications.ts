import {
  confirmApplication,
  editApplication,
  sendApplication,
  sendApplicationLink,
  withdrawApplication,
} from "@/lib/applications/applying/commands";
import { ownApplication } from "@/lib/applications/applying/queries";
import { shownNow } from "@/lib/applications/applying/rules";
import { keepLetter, prepareDecision, sendDecision } from "@/lib/applications/choosing/commands";
import { applicationPage, applicationsPage, decisionPage } from "@/lib/applications/choosing/queries";
import {
  addQuestion,
  editQuestion,
  moveQuestion,
  removeQuestion,
  restoreQuestion,
} from "@/lib/applications/form/commands";
import { formPage } from "@/lib/applications/form/queries";
import { setPhases } from "@/lib/applications/phases/commands";
import { moveUp } from "@/lib/applications/waitlist/commands";
import type { Attack, LinkAttack, OrgAttack } from "@/lib/authz/attacks/table";
import { atTime, now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import {
  editPublicPage,
  publishProgram,
  removeCover,
  setCover,
  unpublishProgram,
} from "@/lib/programs/public/commands";
import { publicCover, publicPageEditor, publicProgram } from "@/lib/programs/public/queries";

const forOrganizers = (row: Pick<OrgAttack, "name" | "call" | "prepare">): OrgAttack => ({
  context: "org",
  allowed: ["owner", "organizer"],
  ...row,
});
const forLink = (link: "program" | "application", row: Pick<LinkAttack, "name" | "call">): LinkAttack => ({
  context: "link",
  allowed: [link],
  ...row,
});

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const question = {
  ...({ kind: "short", audience: "everybody", text: "What moves you?", required: false } as const),
  ...{ options: [], feeds: null, lowLabel: "", highLabel: "" },
};
const questionIn = (world: World) => ({ cohortId: world.enrolling, questionId: world.question });
const letter = "Thank you for applying, and for your words.";

/** A form that was shown a minute ago. */
const shown = () => atTime(new Date(now().getTime() - 60_000), shownNow);

const publicPages: Attack[] = [
  forOrganizers({
    name: "programs/public/queries.publicPageEditor",
    call: (ctx, world) => publicPageEditor(ctx, world.open),
  }),
  forOrganizers({
    name: "programs/public/commands.editPublicPage",
    call: (ctx, world) =>
      editPublicPage(ctx, {
        ...{ programId: world.open, slug: "elsewhere", findable: true },
        ...{ story: "Anew", askedOfMentors: "", askedOfMentees: "" },
      }),
  }),
  forOrganizers({
    name: "programs/public/commands.publishProgram",
    call: (ctx, world) => publishProgram(ctx, { programId: world.program }),
  }),
  forOrganizers({
    name: "programs/public/commands.unpublishProgram",
    call: (ctx, world) => unpublishProgram(ctx, { programId: world.open }),
  }),
  forOrganizers({
    name: "programs/public/commands.setCover",
    call: (ctx, world) => setCover(ctx, { programId: world.open, bytes: pixel }),
  }),
  forOrganizers({
    name: "programs/public/commands.removeCover",
    call: (ctx, world) => removeCover(ctx, { programId: world.open }),
  }),
  forLink("program", {
    name: "programs/public/queries.publicProgram",
    call: (ctx) => publicProgram(ctx),
  }),
  forLink("program", {
    name: "programs/public/queries.publicCover",
    call: (ctx, world) => publicCover(ctx, world.cover),
  }),
];

const composing: Attack[] = [
  forOrganizers({
    name: "applications/form/queries.formPage",
    call: (ctx, world) => formPage(ctx, world.enrolling),
  }),
  forOrganizers({
    name: "applications/form/commands.addQuestion",
    call: (ctx, world) => addQuestion(ctx, { cohortId: world.enrolling, ...question }),
  }),
  forOrganizers({
    name: "applications/form/commands.editQuestion",
    call: (ctx, world) => editQuestion(ctx, { ...questionIn(world), ...question }),
  }),
  forOrganizers({
    name: "applications/form/commands.moveQuestion",
    call: (ctx, world) => moveQuestion(ctx, { ...questionIn(world), direction: "up" }),
  }),
  forOrganizers({
    name: "applications/form/commands.removeQuestion",
    call: (ctx, world) => removeQuestion(ctx, questionIn(world)),
  }),
  forOrganizers({
    name: "applications/form/commands.restoreQuestion",
    prepare: (tx, { orgId, question: id }) =>
      tx.formQuestion.update({ where: { orgId_id: { orgId, id } }, data: { removedAt: now() } }),
    call: (ctx, world) => restoreQuestion(ctx, questionIn(world)),
  }),
  forOrganizers({
    name: "applications/phases/commands.setPhases",
    call: (ctx, world) =>
      setPhases(ctx, {
        ...{ cohortId: world.enrolling, applyFrom: "2027-01-04", applyUntil: "2027-01-31" },
        ...{ startsOn: null, endsOn: null, mentorPlaces: 4, menteePlaces: 12, movesUp: true },
      }),
  }),
];

const applying: Attack[] = [
  forLink("program", {
    name: "applications/applying/commands.sendApplication",
    call: (ctx, world) =>
      sendApplication(
        ctx,
        {
          ...{ role: "mentee", name: "Somebody", email: "somebody@example.org", website: "" },
          ...{ shown: shown(), [`q-${world.question}`]: "Because" },
        },
        "",
      ),
  }),
  forLink("program", {
    name: "applications/applying/commands.sendApplicationLink",
    call: (ctx) =>
      sendApplicationLink(ctx, { email: "somebody@example.org", website: "", shown: shown() }, ""),
  }),
  forLink("application", {
    name: "applications/applying/queries.ownApplication",
    call: (ctx) => ownApplication(ctx),
  }),
  forLink("application", {
    name: "applications/applying/commands.confirmApplication",
    call: (ctx) => confirmApplication(ctx),
  }),
  forLink("application", {
    name: "applications/applying/commands.editApplication",
    call: (ctx, world) => editApplication(ctx, { name: "Anew", [`q-${world.question}`]: "Still" }),
  }),
  forLink("application", {
    name: "applications/applying/commands.withdrawApplication",
    call: (ctx) => withdrawApplication(ctx),
  }),
];

const choosing: Attack[] = [
  forOrganizers({
    name: "applications/choosing/queries.applicationsPage",
    call: (ctx, world) => applicationsPage(ctx, world.enrolling, { state: "new", role: null, page: 1 }),
  }),
  forOrganizers({
    name: "applications/choosing/queries.applicationPage",
    call: (ctx, world) => applicationPage(ctx, world.application),
  }),
  forOrganizers({
    name: "applications/choosing/queries.decisionPage",
    call: (ctx, world) => decisionPage(ctx, world.decision),
  }),
  forOrganizers({
    name: "applications/choosing/commands.prepareDecision",
    call: (ctx, world) =>
      prepareDecision(ctx, {
        ...{ cohortId: world.enrolling, state: "accepted", applicationIds: [world.application] },
      }),
  }),
  forOrganizers({
    name: "applications/choosing/commands.keepLetter",
    call: (ctx, world) => keepLetter(ctx, { decisionId: world.decision, letter }),
  }),
  forOrganizers({
    name: "applications/choosing/commands.sendDecision",
    call: (ctx, world) => sendDecision(ctx, { decisionId: world.decision, letter }),
  }),
  forOrganizers({
    name: "applications/waitlist/commands.moveUp",
    call: (ctx, world) => moveUp(ctx, { cohortId: world.enrolling }),
  }),
];

/** Programs that strangers see, and what becomes of those who apply. */
export const applicationAttacks: Attack[] = [...publicPages, ...composing, ...applying, ...choosing];
