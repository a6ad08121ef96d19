import { beforeAll, describe, expect, it } from "vitest";
import { archiveCohort, restoreCohort } from "@/lib/cohorts/archive/commands";
import { completeCohort, reopenCohort } from "@/lib/cohorts/commands";
import { cloneCohort } from "@/lib/cohorts/next/commands";
import { nextCohort } from "@/lib/cohorts/next/queries";
import { cohortPage } from "@/lib/cohorts/queries";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { removeTopic } from "@/lib/intake/topics/commands";
import { draftsPage } from "@/lib/pairings/drafts/queries";
import { defaultWeights } from "@/lib/pairings/drafts/rules";
import { peoplePage } from "@/lib/people/queries";
import { archiveProgram, restoreProgram } from "@/lib/programs/commands";
import { programList, programPage } from "@/lib/programs/queries";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`n${newId().slice(-8)}`);
});

const clone = (people: "nobody" | "mentors" | "everybody", key?: string) =>
  cloneCohort(
    world.contexts.organizer,
    { cohortId: world.cohort, name: "Next season", startsOn: "2027-02-01", people },
    key,
  );
const rowsOf = (cohortId: string) => {
  const where = { orgId: world.orgId, cohortId };
  return system(async (tx) => ({
    people: await tx.participation.findMany({ where }),
    sessions: await tx.session.findMany({
      where,
      include: { agenda: true, groups: true, points: true, notes: true, guests: true },
      orderBy: { number: "asc" },
    }),
    said: (await tx.prompt.count({ where })) + (await tx.pairing.count({ where })),
  }));
};

describe("a cohort like this one", () => {
  it("is a draft with the evenings and their agendas, and nothing that happened", async () => {
    const key = newId();
    const { cohortId } = await clone("everybody", key);
    expect(await clone("everybody", key)).toEqual({ cohortId });
    const [old, fresh] = [await rowsOf(world.cohort), await rowsOf(cohortId)];
    expect(await cohortPage(world.contexts.organizer, cohortId)).toMatchObject({
      name: "Next season",
      status: "draft",
      groupSize: 4,
      mentorsPerGroup: 1,
    });
    expect(fresh.sessions).toHaveLength(old.sessions.length);
    for (const { startsAt, groups, points, notes, guests, seatedAt } of fresh.sessions) {
      expect(startsAt.getTime()).toBeGreaterThan(Date.parse("2027-02-01T00:00:00Z"));
      expect([groups, points, notes, guests, seatedAt]).toEqual([[], [], [], [], null]);
    }
    const questions = ({ sessions }: typeof old) =>
      sessions.flatMap(({ agenda }) => agenda.map(({ text }) => text)).sort();
    expect(questions(fresh)).toEqual(questions(old));
    expect(fresh.said).toBe(0);
    expect(fresh.people.map(({ membershipId, role, capacity }) => [membershipId, role, capacity])).toEqual(
      old.people.map(({ membershipId, role, capacity }) => [membershipId, role, capacity]),
    );
    expect(fresh.people.every(({ conductVersion }) => conductVersion === null)).toBe(true);
  });

  it("makes its pairs in the same way, begins its matching with the same weights, and has the same topics", async () => {
    const { orgId, cohort, program, draft, topic, contexts } = world;
    await system(async (tx) => {
      await tx.cohort.update({
        where: { orgId_id: { orgId, id: cohort } },
        data: { pairingWay: "approval", groupSizeMax: 7 },
      });
      await tx.pairingDraft.update({
        where: { orgId_id: { orgId, id: draft } },
        data: { mode: "fairest", weights: { ...defaultWeights, topics: 9, hours: 1 } },
      });
    });
    const { cohortId } = await clone("nobody");
    const made = await system((tx) =>
      tx.cohort.findUniqueOrThrow({ where: { orgId_id: { orgId, id: cohortId } } }),
    );
    expect(made).toMatchObject({ pairingWay: "approval", groupSizeMax: 7, programId: program });
    const { settings, drafts, topics } = await draftsPage(contexts.organizer, cohortId, false);
    expect(drafts).toEqual([]);
    expect(settings).toMatchObject({ mode: "fairest", weights: { topics: 9, hours: 1 } });
    expect(topics).toBe(1);
    await removeTopic(contexts.organizer, { programId: program, topicId: topic });
    expect((await draftsPage(contexts.organizer, cohortId, false)).topics).toBe(0);
  });

  it("takes the mentors along, or nobody, and none who left", async () => {
    expect((await rowsOf((await clone("nobody")).cohortId)).people).toEqual([]);
    const where = { orgId_id: { orgId: world.orgId, id: world.participations.otherMentor } };
    await system((tx) => tx.participation.update({ where, data: { leftAt: new Date() } }));
    expect(await nextCohort(world.contexts.organizer, world.cohort)).toMatchObject({
      mentors: 1,
      mentees: 2,
    });
    const { people } = await rowsOf((await clone("mentors")).cohortId);
    expect(people.map(({ membershipId }) => membershipId)).toEqual([world.people.mentor.membershipId]);
    await system((tx) => tx.participation.update({ where, data: { leftAt: null } }));
  });

  it("waits until its program is taken up again", async () => {
    await archiveProgram(world.contexts.organizer, { programId: world.program });
    await expect(clone("nobody")).rejects.toMatchObject({ code: "conflict" });
    await restoreProgram(world.contexts.organizer, { programId: world.program });
  });
});

describe("an archived cohort", () => {
  it("is off the lists, readable, and comes back as it was", async () => {
    const { organizer, mentee } = world.contexts;
    const cohort = { cohortId: world.cohort };
    const listed = async () => [
      ...(await programList(organizer)).programs.flatMap(({ cohorts }) => cohorts.map(({ id }) => id)),
      ...(await programPage(organizer, world.program)).cohorts.map(({ id }) => id),
      ...(await home(organizer)).items.map(({ about }) => about),
      ...(await peoplePage(organizer, noFilter)).cohorts.map(({ id }) => id),
    ];
    await expect(archiveCohort(organizer, cohort)).rejects.toMatchObject({ code: "conflict" });
    await completeCohort(organizer, cohort);
    await archiveCohort(organizer, cohort);
    expect(await listed()).not.toContain(world.cohort);
    expect((await programPage(organizer, world.program)).archivedCohorts.map(({ id }) => id)).toEqual([
      world.cohort,
    ]);
    expect(await cohortPage(mentee, world.cohort)).toMatchObject({ archived: true, status: "completed" });
    await expect(reopenCohort(organizer, cohort)).rejects.toMatchObject({ code: "conflict" });
    await restoreCohort(organizer, cohort);
    expect(await listed()).toContain(world.cohort);
    await reopenCohort(organizer, cohort);
  });
});

const noFilter = {
  search: "",
  role: null,
  cohortId: null,
  standing: null,
  ...{ industry: "", seniority: "", language: "", offer: "" },
  after: null,
  before: null,
} as const;
