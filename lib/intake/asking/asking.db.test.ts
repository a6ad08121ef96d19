import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { askForIntake } from "@/lib/intake/asking/commands";
import { answersPage } from "@/lib/intake/asking/queries";
import { saveTopics } from "@/lib/intake/commands";
import { fill } from "@/lib/intake/testing/filled";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`k${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];

describe("asking those who are missing", () => {
  const missing = () => answersPage(as("organizer"), { cohortId: world.cohort, show: "missing", page: 1 });
  const mails = () =>
    system((tx) => tx.outbox.findMany({ where: { orgId: world.orgId, topic: "mail.intake-asked" } }));

  it("sends each one mail a day, and nobody who has answered", async () => {
    expect((await missing()).counts).toMatchObject({ people: 4, answered: 1, toAsk: 3 });
    expect(await askForIntake(as("organizer"), { cohortId: world.cohort })).toEqual({ asked: 3 });
    expect(await mails()).toHaveLength(3);
    expect((await mails()).map(({ payload }) => Object.keys(payload as object))).toEqual(
      Array(3).fill(["participation"]),
    );
    expect(await missing()).toMatchObject({ canAsk: false, counts: { toAsk: 0 } });
    await expect(askForIntake(as("organizer"), { cohortId: world.cohort })).rejects.toMatchObject({
      code: "conflict",
    });
    await fill(world, "otherMentee");
    await atTime(inDays(1.01), async () => {
      expect(await askForIntake(as("organizer"), { cohortId: world.cohort })).toEqual({ asked: 2 });
    });
  });

  it("says what is there and what is missing, those who are missing first", async () => {
    await saveTopics(as("otherMentee"), { cohortId: world.cohort, topics: [] });
    const { people } = await answersPage(as("owner"), { cohortId: world.cohort, show: null, page: 1 });
    expect(people.at(-1)).toMatchObject({ isFilled: true, goals: `Goals ${world.mark}` });
    expect(people.find(({ id }) => id === world.participations.otherMentee)).toMatchObject({
      steps: ["topics"],
      isFilled: false,
    });
  });
});

it("the organizer's home counts those who have joined, are in no pairing and have not said it", async () => {
  const untold = async () =>
    (await home(as("organizer"))).items.find(({ kind }) => kind === "untold")?.title.join("");
  // What is more urgent would keep it from the few that home shows.
  await system(async (tx) => {
    await tx.addition.deleteMany({ where: { orgId: world.orgId, state: "held" } });
    await tx.pairingRequest.deleteMany({ where: { orgId: world.orgId } });
  });
  // All four are in a pairing, or have a proposal to answer.
  expect(await untold()).toBeUndefined();
  await system((tx) => tx.pairing.updateMany({ where: { orgId: world.orgId }, data: { status: "ended" } }));
  expect(await untold()).toBe("3 people have not said what they look for");
  await fill(world, "otherMentor");
  expect(await untold()).toBe("2 people have not said what they look for");
});
