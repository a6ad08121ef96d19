import { beforeEach, describe, expect, it } from "vitest";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { readMatchPeople, readPeople, readWishes } from "@/lib/intake/feed/queries";
import { fill, wishesPage } from "@/lib/intake/testing/filled";
import { dropWish, moveWish, placeWish } from "@/lib/intake/wishes/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`k${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const where = () => ({ orgId: world.orgId, cohortId: world.cohort });

describe("wishes", () => {
  const wish = (aboutId: string, kind: "shortlist" | "apart" | "manager", who: ActorName = "mentee") =>
    placeWish(as(who), { cohortId: world.cohort, aboutId, kind });
  const see = (who: ActorName = "mentee") =>
    wishesPage(as(who), { cohortId: world.cohort, search: "", page: 1 });

  it("are one about each person; the shortlist keeps its order", async () => {
    const { mentor, otherMentor } = world.participations;
    await wish(otherMentor, "shortlist");
    expect((await see()).shortlist.map(({ id }) => id)).toEqual([mentor, otherMentor]);
    await moveWish(as("mentee"), { cohortId: world.cohort, aboutId: otherMentor, direction: "up" });
    expect((await see()).shortlist.map(({ id }) => id)).toEqual([otherMentor, mentor]);
    await wish(otherMentor, "manager");
    expect(await see()).toMatchObject({
      shortlist: [{ id: mentor }],
      apart: [{ id: otherMentor, kind: "manager" }],
    });
    await dropWish(as("mentee"), { cohortId: world.cohort, aboutId: otherMentor });
    expect(await see()).toMatchObject({ apart: [], others: [{ id: otherMentor }], total: 1 });
  });

  it("leave no place to somebody who has left the cohort", async () => {
    const { mentor, otherMentor } = world.participations;
    await wish(otherMentor, "shortlist");
    await system((tx) =>
      tx.participation.update({
        where: { orgId_id: { orgId: world.orgId, id: mentor } },
        data: { leftAt: now() },
      }),
    );
    await moveWish(as("mentee"), { cohortId: world.cohort, aboutId: otherMentor, direction: "up" });
    expect((await see()).shortlist.map(({ id }) => id)).toEqual([otherMentor]);
    expect((await system((tx) => readWishes(tx, where()))).wishes).toEqual([
      { by: world.participations.mentee, about: otherMentor, rank: 1 },
    ]);
  });

  it("are about people of the other role in the same cohort alone", async () => {
    const { mentee, otherMentee } = world.participations;
    for (const id of [mentee, otherMentee, newId()])
      await expect(wish(id, "shortlist")).rejects.toMatchObject({ code: "not_found" });
  });

  it("tell the matching who reports to whom, by what either said", async () => {
    const { mentor, otherMentee, mentee } = world.participations;
    await wish(otherMentee, "manager", "mentor");
    await wish(world.participations.otherMentor, "manager");
    const people = await system((tx) => readMatchPeople(tx, where()));
    const managersOf = (id: string) => people.mentees.find((each) => each.id === id)?.managers;
    expect(managersOf(otherMentee)).toEqual([mentor]);
    expect(managersOf(mentee)).toEqual([world.participations.otherMentor]);
    const organizers = await withOrg(as("organizer"), (tx) => readPeople(tx, where()));
    expect(organizers.mentees.flatMap(({ managers }) => managers)).toEqual([]);
  });

  it("count blocks among those to be kept apart, in the same words", async () => {
    const { orgId, people, participations } = world;
    await system((tx) =>
      tx.block.create({
        data: {
          orgId,
          blockerId: people.mentor.membershipId,
          blockedId: people.otherMentee.membershipId,
          createdAt: now(),
        },
      }),
    );
    const { apart } = await system((tx) => readWishes(tx, where()));
    expect(apart).toContainEqual([participations.mentor, participations.otherMentee].sort());
    expect(apart).toHaveLength(2);
  });

  it("show goals to mentors, and what mentors offer to mentees unless they keep it to the organizers", async () => {
    await fill(world, "otherMentor");
    const offered = async () => (await see()).apart.find(({ id }) => id === world.participations.otherMentor);
    expect(await offered()).toMatchObject({ topics: [`Topic ${world.mark}`], goals: "" });
    const membershipId = world.people.otherMentor.membershipId;
    await system((tx) =>
      tx.memberDetail.create({
        data: {
          ...{ orgId: world.orgId, membershipId, part: "offers", audience: "organizers" },
          ...{ topics: ["Silence"], languages: [] },
        },
      }),
    );
    expect((await offered())?.topics).toEqual([]);
    expect((await see("otherMentor")).others.map(({ goals }) => goals)).toContain(`Goals ${world.mark}`);
  });
});
