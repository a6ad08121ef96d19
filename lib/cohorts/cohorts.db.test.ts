import { beforeAll, describe, expect, it } from "vitest";
import {
  completeCohort,
  createCohort,
  editCohort,
  openEnrollment,
  reopenCohort,
  startCohort,
} from "@/lib/cohorts/commands";
import {
  acceptConduct,
  addParticipant,
  changeCapacity,
  removeParticipant,
  restoreParticipant,
} from "@/lib/cohorts/participations/commands";
import { cohortPeople, type PeopleFilter } from "@/lib/cohorts/participations/queries";
import { cohortPage, newCohort } from "@/lib/cohorts/queries";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { manyRowsWritten, system } from "@/lib/db/unit";
import { acceptPairing, proposePairing } from "@/lib/pairings/commands";
import { pairingPage } from "@/lib/pairings/queries";
import { editConduct } from "@/lib/programs/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld("COHORTS");
});

const organizer = () => world.contexts.organizer;
const fields = {
  name: "Spring",
  timeZone: "America/New_York",
  groupSize: 6,
  mentorsPerGroup: 2,
  defaultCapacity: 3,
};
const draft = async () => (await createCohort(organizer(), { programId: world.program, ...fields })).cohortId;
const add = (
  cohortId: string,
  who: "mentor" | "mentee" | "otherMentor" | "otherMentee" | "member",
  role: "mentor" | "mentee",
) =>
  addParticipant(organizer(), {
    cohortId,
    membershipId: world.people[who].membershipId,
    role,
    capacity: null,
  });
const everybody = (cohortId: string, more: Partial<PeopleFilter> = {}) =>
  cohortPeople(organizer(), { cohortId, role: null, search: "", page: 1, add: "", ...more });

describe("a cohort's life", () => {
  it("goes from draft to completed and can be reopened", async () => {
    const cohortId = await draft();
    const status = async () => (await cohortPage(organizer(), cohortId)).status;
    await expect(completeCohort(organizer(), { cohortId })).rejects.toMatchObject({ code: "conflict" });
    await openEnrollment(organizer(), { cohortId });
    expect(await status()).toBe("enrolling");
    await startCohort(organizer(), { cohortId });
    await completeCohort(organizer(), { cohortId });
    expect(await status()).toBe("completed");
    await expect(add(cohortId, "member", "mentee")).rejects.toMatchObject({ code: "conflict" });
    await reopenCohort(organizer(), { cohortId });
    expect(await status()).toBe("active");
  });

  it("is hidden from its people while it is a draft", async () => {
    const cohortId = await draft();
    await add(cohortId, "mentor", "mentor");
    await expect(cohortPage(world.contexts.mentor, cohortId)).rejects.toMatchObject({ code: "not_found" });
    await openEnrollment(organizer(), { cohortId });
    expect((await cohortPage(world.contexts.mentor, cohortId)).mine?.role).toBe("mentor");
    const outside = await cohortPage(world.contexts.member, cohortId);
    expect(outside).toMatchObject({ mine: null, crowds: [], sessions: [], organizing: null });
  });

  it("begins with the program's sizes and the organization's zone", async () => {
    const form = await newCohort(organizer(), world.program);
    expect(form).toMatchObject({ groupSize: 6, mentorsPerGroup: 2, timeZone: "America/New_York" });
    const cohortId = await draft();
    await editCohort(organizer(), { cohortId, ...fields, groupSize: 4, timeZone: "Europe/Paris" });
    expect(await cohortPage(organizer(), cohortId)).toMatchObject({ groupSize: 4, timeZone: "Europe/Paris" });
  });
});

describe("participations", () => {
  it("give a mentor the cohort's default, and one person one role", async () => {
    const cohortId = await draft();
    await add(cohortId, "mentor", "mentor");
    await add(cohortId, "mentee", "mentee");
    await expect(add(cohortId, "mentor", "mentee")).rejects.toMatchObject({ code: "invalid" });
    const { people, counts } = await everybody(cohortId);
    expect(counts).toEqual({ mentor: 1, mentee: 1 });
    expect(people.find((person) => person.role === "mentor")?.capacity).toBe(3);
    expect(people.find((person) => person.role === "mentee")?.capacity).toBeNull();
  });

  it("may come back in another role only while nothing remembers the first", async () => {
    const cohortId = await draft();
    const { participationId } = await add(cohortId, "member", "mentor");
    await removeParticipant(organizer(), { cohortId, participationId });
    expect((await add(cohortId, "member", "mentee")).participationId).toBe(participationId);
    await openEnrollment(organizer(), { cohortId });
    const mentor = await add(cohortId, "mentor", "mentor");
    await proposePairing(organizer(), {
      cohortId,
      menteeId: participationId,
      mentorId: mentor.participationId,
      reason: "",
    });
    await removeParticipant(organizer(), { cohortId, participationId });
    await expect(add(cohortId, "member", "mentor")).rejects.toMatchObject({ code: "invalid" });
  });

  it("change capacity for mentors alone", async () => {
    const cohortId = await draft();
    const mentor = await add(cohortId, "mentor", "mentor");
    const mentee = await add(cohortId, "mentee", "mentee");
    await changeCapacity(organizer(), { cohortId, participationId: mentor.participationId, capacity: 5 });
    expect((await everybody(cohortId, { role: "mentor" })).people[0]?.capacity).toBe(5);
    await expect(
      changeCapacity(organizer(), { cohortId, participationId: mentee.participationId, capacity: 5 }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("end open pairings on leaving and revive them on coming back, while there is room", async () => {
    const cohortId = await draft();
    await openEnrollment(organizer(), { cohortId });
    const mentor = await add(cohortId, "mentor", "mentor");
    const mentee = await add(cohortId, "mentee", "mentee");
    const other = await add(cohortId, "otherMentee", "mentee");
    const pair = (menteeId: string) =>
      proposePairing(organizer(), { cohortId, mentorId: mentor.participationId, menteeId, reason: "" });
    const { pairingId } = await pair(mentee.participationId);
    await acceptPairing(world.contexts.mentor, { pairingId });
    await acceptPairing(world.contexts.mentee, { pairingId });
    const where = { cohortId, participationId: mentee.participationId };
    const state = async () => (await pairingPage(organizer(), pairingId)).state;

    await removeParticipant(organizer(), where);
    expect(await state()).toBe("ended");
    expect((await everybody(cohortId)).left.map((person) => person.participationId)).toEqual([
      where.participationId,
    ]);
    await restoreParticipant(organizer(), where);
    expect(await state()).toBe("active");

    await removeParticipant(organizer(), where);
    await changeCapacity(organizer(), { cohortId, participationId: mentor.participationId, capacity: 1 });
    await pair(other.participationId);
    await restoreParticipant(organizer(), where);
    expect(await state()).toBe("ended");
  });
});

describe("the people of a cohort", () => {
  it("are found by name, and candidates are those not in it", async () => {
    const cohortId = await draft();
    await add(cohortId, "mentor", "mentor");
    const { people, candidates } = await everybody(cohortId, { search: "MENTOR cohorts", add: "mentor" });
    expect(people.map((person) => person.name)).toEqual(["mentor COHORTS"]);
    expect(candidates.map((person) => person.name)).toEqual(["otherMentor COHORTS"]);
    expect((await everybody(cohortId, { search: "%" })).total).toBe(0);
  });

  it("show to participants only once they have joined, without how they stand", async () => {
    const { cohort, listed } = world;
    await addParticipant(organizer(), {
      cohortId: cohort,
      membershipId: listed,
      role: "mentor",
      capacity: 1,
    });
    const filter = { cohortId: cohort, role: null, search: "", page: 1, add: "Listed" };
    const seen = await cohortPeople(world.contexts.mentee, filter);
    expect(seen.people.map((person) => person.membershipId)).not.toContain(listed);
    expect(seen.people.every((person) => person.capacity === null && person.held === 0)).toBe(true);
    expect(seen).toMatchObject({ left: [], candidates: [], canManageParticipation: false });
    const all = await cohortPeople(organizer(), filter);
    expect(all.people.find((person) => person.membershipId === listed)).toMatchObject({
      joined: false,
      invited: true,
    });
  });

  it("are counted, not listed, on the page of a cohort of three hundred", async () => {
    const cohortId = await draft();
    const { orgId } = world;
    const crowd = Array.from({ length: 300 }, (_, n) => ({
      id: newId(),
      name: `Person ${String(n).padStart(3, "0")}`,
      n,
    }));
    await system(async (tx) => {
      manyRowsWritten();
      await tx.membership.createMany({ data: crowd.map(({ id, name }) => ({ orgId, id, name })) });
      await tx.participation.createMany({
        data: crowd.map(({ id, n }) => ({
          orgId,
          id: newId(),
          cohortId,
          membershipId: id,
          role: n < 100 ? ("mentor" as const) : ("mentee" as const),
          capacity: n < 100 ? 2 : null,
        })),
      });
    });
    const page = await cohortPage(organizer(), cohortId);
    expect(page.crowds.map(({ total, people }) => [total, people.length])).toEqual([
      [100, 12],
      [200, 12],
    ]);
    expect(page.organizing?.pairings).toMatchObject({ unpaired: 200, free: 200, active: 0 });
    expect(page.organizing?.steps.find((step) => step.state === "now")?.kind).toBe("season");
    const second = await everybody(cohortId, { role: "mentor", page: 2 });
    expect(second.people).toHaveLength(40);
    expect(second.total).toBe(100);
  });
});

describe("acceptConduct", () => {
  it("is asked again when the texts change, and only the shown version counts", async () => {
    const cohortId = await draft();
    await openEnrollment(organizer(), { cohortId });
    await add(cohortId, "mentor", "mentor");
    const ctx = world.contexts.mentor;
    const asked = async () => (await cohortPage(ctx, cohortId)).mine?.conduct;
    const first = await asked();
    expect(first?.acceptedBefore).toBe(false);
    const version = first?.version ?? 0;
    await editConduct(organizer(), {
      programId: world.program,
      codeOfConduct: "Be kind, be there, be on time.",
      confidentialityRule: "What is said here stays here.",
    });
    await expect(acceptConduct(ctx, { cohortId, version })).rejects.toMatchObject({ code: "conflict" });
    await acceptConduct(ctx, { cohortId, version: version + 1 });
    expect(await asked()).toBeNull();
    await expect(
      acceptConduct(world.contexts.member, { cohortId, version: version + 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
