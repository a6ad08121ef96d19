import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import { archiveCohort, restoreCohort } from "@/lib/cohorts/archive/commands";
import {
  completeCohort,
  createCohort,
  editCohort,
  openEnrollment,
  reopenCohort,
  startCohort,
} from "@/lib/cohorts/commands";
import { cloneCohort } from "@/lib/cohorts/next/commands";
import { nextCohort } from "@/lib/cohorts/next/queries";
import {
  acceptConduct,
  addParticipant,
  changeCapacity,
  removeParticipant,
  restoreParticipant,
} from "@/lib/cohorts/participations/commands";
import { cohortPeople } from "@/lib/cohorts/participations/queries";
import { cohortPage, newCohort } from "@/lib/cohorts/queries";
import type { CohortStatus } from "@/lib/db/generated/enums";

const participants = ["mentor", "mentee", "otherMentor", "otherMentee"] as const;
const fields = {
  name: "Renamed cohort",
  timeZone: "Europe/Paris",
  groupSize: 4,
  mentorsPerGroup: 1,
  defaultCapacity: 2,
};

const standsAt =
  (status: CohortStatus): OrgAttack["prepare"] =>
  (tx, { orgId, cohort }) =>
    tx.cohort.update({ where: { orgId_id: { orgId, id: cohort } }, data: { status } });

const forOrganizers = (row: Pick<OrgAttack, "name" | "call" | "prepare">): OrgAttack => ({
  context: "org",
  allowed: ["owner", "organizer"],
  ...row,
});

export const cohortAttacks: Attack[] = [
  {
    name: "cohorts/queries.cohortPage",
    context: "org",
    allowed: "everyone",
    call: (ctx, world) => cohortPage(ctx, world.cohort),
  },
  forOrganizers({ name: "cohorts/queries.newCohort", call: (ctx, world) => newCohort(ctx, world.program) }),
  {
    name: "cohorts/participations/queries.cohortPeople",
    context: "org",
    allowed: ["owner", "organizer", ...participants],
    call: (ctx, world) =>
      cohortPeople(ctx, { cohortId: world.cohort, role: null, search: "", page: 1, add: "member" }),
  },
  forOrganizers({
    name: "cohorts/commands.createCohort",
    call: (ctx, world) => createCohort(ctx, { programId: world.program, ...fields }),
  }),
  forOrganizers({
    name: "cohorts/commands.editCohort",
    call: (ctx, world) => editCohort(ctx, { cohortId: world.cohort, ...fields }),
  }),
  forOrganizers({
    name: "cohorts/commands.openEnrollment",
    prepare: standsAt("draft"),
    call: (ctx, world) => openEnrollment(ctx, { cohortId: world.cohort }),
  }),
  forOrganizers({
    name: "cohorts/commands.startCohort",
    prepare: standsAt("enrolling"),
    call: (ctx, world) => startCohort(ctx, { cohortId: world.cohort }),
  }),
  forOrganizers({
    name: "cohorts/commands.completeCohort",
    call: (ctx, world) => completeCohort(ctx, { cohortId: world.cohort }),
  }),
  forOrganizers({
    name: "cohorts/commands.reopenCohort",
    prepare: standsAt("completed"),
    call: (ctx, world) => reopenCohort(ctx, { cohortId: world.cohort }),
  }),
  forOrganizers({
    name: "cohorts/archive/commands.archiveCohort",
    prepare: standsAt("completed"),
    call: (ctx, world) => archiveCohort(ctx, { cohortId: world.cohort }),
  }),
  forOrganizers({
    name: "cohorts/archive/commands.restoreCohort",
    prepare: (tx, { orgId, cohort }) =>
      tx.cohort.update({ where: { orgId_id: { orgId, id: cohort } }, data: { archivedAt: now() } }),
    call: (ctx, world) => restoreCohort(ctx, { cohortId: world.cohort }),
  }),
  forOrganizers({
    name: "cohorts/next/queries.nextCohort",
    call: (ctx, world) => nextCohort(ctx, world.cohort),
  }),
  forOrganizers({
    name: "cohorts/next/commands.cloneCohort",
    call: (ctx, world) =>
      cloneCohort(ctx, {
        cohortId: world.cohort,
        name: "Next season",
        startsOn: "2027-02-01",
        people: "everybody",
      }),
  }),
  forOrganizers({
    name: "cohorts/participations/commands.addParticipant",
    call: (ctx, world) =>
      addParticipant(ctx, {
        cohortId: world.cohort,
        membershipId: world.people.member.membershipId,
        role: "mentee",
        capacity: null,
      }),
  }),
  forOrganizers({
    name: "cohorts/participations/commands.changeCapacity",
    call: (ctx, world) =>
      changeCapacity(ctx, {
        cohortId: world.cohort,
        participationId: world.participations.mentor,
        capacity: 4,
      }),
  }),
  forOrganizers({
    name: "cohorts/participations/commands.removeParticipant",
    call: (ctx, world) =>
      removeParticipant(ctx, { cohortId: world.cohort, participationId: world.participations.otherMentor }),
  }),
  forOrganizers({
    name: "cohorts/participations/commands.restoreParticipant",
    prepare: (tx, { orgId, participations }) =>
      tx.participation.update({
        where: { orgId_id: { orgId, id: participations.otherMentor } },
        data: { leftAt: now() },
      }),
    call: (ctx, world) =>
      restoreParticipant(ctx, { cohortId: world.cohort, participationId: world.participations.otherMentor }),
  }),
  {
    name: "cohorts/participations/commands.acceptConduct",
    context: "org",
    allowed: participants,
    call: (ctx, world) => acceptConduct(ctx, { cohortId: world.cohort, version: 1 }),
  },
];
