import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { askForIntake } from "@/lib/intake/asking/commands";
import { answersPage } from "@/lib/intake/asking/queries";
import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { intakePage } from "@/lib/intake/queries";
import {
  addTopic,
  beginTopics,
  moveTopic,
  removeTopic,
  renameTopic,
  restoreTopic,
} from "@/lib/intake/topics/commands";
import { topicsPage } from "@/lib/intake/topics/queries";
import { dropWish, moveWish, placeWish } from "@/lib/intake/wishes/commands";
import { wishesPage } from "@/lib/intake/wishes/queries";

const inCohort = (world: World) => ({ cohortId: world.cohort });
const topicIn = (world: World) => ({ programId: world.program, topicId: world.topic });
const topicGone = (tx: Tx, { orgId, topic }: World) =>
  tx.matchingTopic.update({ where: { orgId_id: { orgId, id: topic } }, data: { removedAt: now() } });

const participants = ["mentor", "mentee", "otherMentor", "otherMentee"] as const;
const mentees = ["mentee", "otherMentee"] as const;

type Row = Pick<OrgAttack, "name" | "call" | "prepare">;
const forOrganizers = (row: Row): OrgAttack => ({
  context: "org",
  allowed: ["owner", "organizer"],
  ...row,
});
const forParticipants = (row: Row): OrgAttack => ({ context: "org", allowed: participants, ...row });

const about = {
  ...{ jobFunction: "Design", industry: "Software", employer: "", seniority: "senior" as const },
  ...{ languages: ["English"], goals: "To lead well." },
};
const hours = { timeZone: "Europe/Paris", cells: [], quick: [], was: [], exact: true, capacity: 2 };

export const intakeAttacks: Attack[] = [
  {
    name: "intake/queries.intakePage",
    context: "org",
    allowed: [...participants, "owner", "organizer"],
    call: (ctx, world) => intakePage(ctx, world.cohort),
  },
  forParticipants({
    name: "intake/commands.saveTopics",
    call: (ctx, world) =>
      saveTopics(ctx, { ...inCohort(world), topics: [{ topicId: world.topic, level: 2 }] }),
  }),
  forParticipants({
    name: "intake/commands.saveAbout",
    call: (ctx, world) => saveAbout(ctx, { ...inCohort(world), ...about }),
  }),
  forParticipants({
    name: "intake/commands.saveHours",
    call: (ctx, world) => saveHours(ctx, { ...inCohort(world), ...hours }),
  }),
  {
    name: "intake/wishes/queries.wishesPage",
    context: "org",
    allowed: [...participants, "owner", "organizer"],
    call: (ctx, world) => wishesPage(ctx, { ...inCohort(world), search: "", page: 1 }),
  },
  {
    name: "intake/wishes/commands.placeWish",
    context: "org",
    allowed: mentees,
    call: (ctx, world) =>
      placeWish(ctx, { ...inCohort(world), aboutId: world.participations.otherMentor, kind: "shortlist" }),
  },
  {
    name: "intake/wishes/commands.placeWish",
    context: "org",
    allowed: ["mentor", "otherMentor"],
    call: (ctx, world) =>
      placeWish(ctx, { ...inCohort(world), aboutId: world.participations.mentee, kind: "manager" }),
  },
  {
    name: "intake/wishes/commands.dropWish",
    context: "org",
    allowed: ["mentee"],
    call: (ctx, world) => dropWish(ctx, { ...inCohort(world), aboutId: world.participations.mentor }),
  },
  {
    name: "intake/wishes/commands.moveWish",
    context: "org",
    allowed: ["mentee"],
    prepare: (tx, { orgId, apartWish }) =>
      tx.matchWish.update({
        where: { orgId_id: { orgId, id: apartWish } },
        data: { kind: "shortlist", rank: 2 },
      }),
    call: (ctx, world) =>
      moveWish(ctx, { ...inCohort(world), aboutId: world.participations.mentor, direction: "down" }),
  },
  forOrganizers({
    name: "intake/asking/queries.answersPage",
    call: (ctx, world) => answersPage(ctx, { ...inCohort(world), show: null, page: 1 }),
  }),
  forOrganizers({
    name: "intake/asking/commands.askForIntake",
    call: (ctx, world) => askForIntake(ctx, inCohort(world)),
  }),
  forOrganizers({
    name: "intake/topics/queries.topicsPage",
    call: (ctx, world) => topicsPage(ctx, world.program),
  }),
  forOrganizers({
    name: "intake/topics/commands.addTopic",
    call: (ctx, world) => addTopic(ctx, { programId: world.program, name: "Patience" }),
  }),
  forOrganizers({
    name: "intake/topics/commands.renameTopic",
    call: (ctx, world) => renameTopic(ctx, { ...topicIn(world), name: "Patience" }),
  }),
  forOrganizers({
    name: "intake/topics/commands.moveTopic",
    call: (ctx, world) => moveTopic(ctx, { ...topicIn(world), direction: "down" }),
  }),
  forOrganizers({
    name: "intake/topics/commands.removeTopic",
    call: (ctx, world) => removeTopic(ctx, topicIn(world)),
  }),
  forOrganizers({
    name: "intake/topics/commands.restoreTopic",
    prepare: topicGone,
    call: (ctx, world) => restoreTopic(ctx, topicIn(world)),
  }),
  forOrganizers({
    name: "intake/topics/commands.beginTopics",
    prepare: topicGone,
    call: (ctx, world) => beginTopics(ctx, { programId: world.program }),
  }),
];
