import { beforeAll, describe, expect, it } from "vitest";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";
import { readMatchPeople, readWishes } from "@/lib/intake/feed/queries";

let world: World;
let other: World;
beforeAll(async () => {
  world = await buildWorld(`i${newId().slice(-8)}`);
  other = await buildWorld(`j${newId().slice(-8)}`);
});

const others = (...those: ActorName[]) => actorNames.filter((name) => !those.includes(name));
const as = <T>(actor: ActorName, work: (tx: Tx) => Promise<T>) => withOrg(world.contexts[actor], work);

describe("what somebody said for the pairing", () => {
  it("is read by them and the organizers, straight from the tables, and by nobody else", async () => {
    const read = async (tx: Tx) => [await tx.intake.count(), await tx.intakeTopic.count()];
    for (const actor of ["owner", "organizer", "mentee"] as const)
      expect(await as(actor, read)).toEqual([1, 1]);
    for (const actor of others("owner", "organizer", "mentee")) expect(await as(actor, read)).toEqual([0, 0]);
    expect(await withUser(world.users.mentee, read)).toEqual([0, 0]);
    expect(await withLink(world.links.recap, read)).toEqual([0, 0]);
  });

  it("is written by them alone: an organizer changes no word of it", async () => {
    const change = (tx: Tx) => tx.intake.updateMany({ data: { goals: "Changed" } });
    for (const actor of others("mentee")) expect(await as(actor, change)).toEqual({ count: 0 });
    const participationId = world.participations.otherMentee;
    for (const actor of others("otherMentee"))
      await expect(
        as(actor, (tx) =>
          tx.intake.createMany({ data: [{ orgId: world.orgId, participationId, updatedAt: now() }] }),
        ),
      ).rejects.toThrow();
  });
});

describe("a wish", () => {
  it("is read by whoever has it: not by organizers, nor owners, nor the person it is about", async () => {
    const read = (tx: Tx) => tx.matchWish.findMany({ select: { kind: true }, orderBy: { id: "asc" } });
    expect(await as("mentee", read)).toEqual([{ kind: "shortlist" }, { kind: "apart" }]);
    for (const actor of others("mentee")) expect(await as(actor, read)).toEqual([]);
    for (const ctx of Object.values(world.users)) expect(await withUser(ctx, read)).toEqual([]);
    for (const ctx of Object.values(world.links)) expect(await withLink(ctx, read)).toEqual([]);
    for (const ctx of Object.values(other.contexts))
      expect((await withOrg(ctx, read)).length).toBe(ctx === other.contexts.mentee ? 2 : 0);
  });

  it("is not counted, changed or taken away by anybody else either", async () => {
    for (const actor of others("mentee")) {
      expect(await as(actor, (tx) => tx.matchWish.updateMany({ data: { rank: null } }))).toEqual({
        count: 0,
      });
      expect(await as(actor, (tx) => tx.matchWish.deleteMany())).toEqual({ count: 0 });
    }
  });

  it("is told to the matching as the system role, and the function refuses everybody else", async () => {
    const where = { orgId: world.orgId, cohortId: world.cohort };
    const { mentor, mentee, otherMentor } = world.participations;
    expect(await system((tx) => readWishes(tx, where))).toEqual({
      wishes: [{ by: mentee, about: mentor, rank: 1 }],
      apart: [[mentee, otherMentor].sort()],
    });
    for (const actor of actorNames) {
      await expect(as(actor, (tx) => readWishes(tx, where))).rejects.toThrow("permission denied");
      await expect(as(actor, (tx) => readMatchPeople(tx, where))).rejects.toThrow("permission denied");
    }
  });
});

describe("intake_shown", () => {
  const ask = (tx: Tx) => tx.$queryRaw`
    select participation_id as id, goals, topics from intake_shown(${world.cohort}::uuid)`;

  it("tells people of the other role what there is to choose by, mentors the goals too", async () => {
    const id = world.participations.mentee;
    const seen = [{ id, goals: `Goals ${world.mark}`, topics: [`Topic ${world.mark}`] }];
    for (const actor of ["mentor", "otherMentor"] as const) expect(await as(actor, ask)).toEqual(seen);
    for (const actor of others("mentor", "otherMentor")) expect(await as(actor, ask)).toEqual([]);
    for (const ctx of Object.values(other.contexts)) expect(await withOrg(ctx, ask)).toEqual([]);
    for (const ctx of Object.values(world.links)) expect(await withLink(ctx, ask)).toEqual([]);
  });
});

describe("own_intake_sources", () => {
  const ask = (tx: Tx) => tx.$queryRaw`
    select source, question from own_intake_sources(${world.participations.mentee}::uuid)`;

  it("tells a person what they wrote before, and nobody else", async () => {
    expect(await as("mentee", ask)).toEqual([{ source: "roster", question: expect.any(String) }]);
    for (const actor of others("mentee")) expect(await as(actor, ask)).toEqual([]);
    for (const ctx of Object.values(other.contexts)) expect(await withOrg(ctx, ask)).toEqual([]);
    for (const ctx of Object.values(world.users)) expect(await withUser(ctx, ask)).toEqual([]);
  });
});

describe("the feed of the matching", () => {
  it("says of everybody what they said, or else what is known", async () => {
    const people = await system((tx) => readMatchPeople(tx, { orgId: world.orgId, cohortId: world.cohort }));
    expect(people.topicNames).toEqual({ [world.topic]: `Topic ${world.mark}` });
    const { mentee, otherMentee } = world.participations;
    expect(people.mentees.find(({ id }) => id === mentee)).toMatchObject({
      topics: [{ topic: world.topic, level: 3 }],
      jobFunction: `Function ${world.mark}`,
      timeZone: "Europe/Paris",
      hours: [18, 42],
      seniority: null,
      managers: [],
    });
    expect(people.mentees.find(({ id }) => id === otherMentee)).toMatchObject({ topics: [], hours: [] });
    expect(people.mentors.map(({ capacity }) => capacity).every((places) => places > 0)).toBe(true);
  });
});
