import { beforeEach, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { prepPage } from "@/lib/prep/queries";
import { promptPage } from "@/lib/prompts/answers/queries";
import { talkAboutAnswer } from "@/lib/prompts/talk/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`talk${newId().slice(-8)}`);
  await system((tx) => tx.answerTalk.deleteMany({ where: { orgId: world.orgId } }));
});

const as = (actor: ActorName) => world.contexts[actor];
const say = (by: ActorName, wish: "talk" | "untalk" = "talk") =>
  talkAboutAnswer(as(by), { promptId: world.prompt, answerId: world.answer, wish });
const mine = async () => (await promptPage(as("mentee"), world.prompt)).mine;
const theirs = async () => (await promptPage(as("mentor"), world.prompt)).others[0];
const toMeet = async (who: "mentor" | "mentee") => {
  const { own, shared } = await prepPage(as(who), { kind: "meeting", id: world.meeting });
  return (own ?? shared[0])?.answers.map(({ talk }) => talk);
};

it("is told to the mentee, stands in both preparations, and is taken back", async () => {
  expect([(await theirs())?.talk, (await mine())?.talkers]).toEqual([false, []]);
  await say("mentor");
  await say("mentor");
  expect([(await theirs())?.talk, (await mine())?.talkers]).toEqual([true, [`mentor ${world.mark}`]]);
  expect([await toMeet("mentee"), await toMeet("mentor")]).toEqual([[true], [true]]);
  await say("mentor", "untalk");
  expect([(await theirs())?.talk, (await mine())?.talkers]).toEqual([false, []]);
  expect(await toMeet("mentee")).not.toContain(true);
});

it("keeps an answer from long ago before the two until they have met", async () => {
  const { orgId, answer: id } = world;
  const createdAt = new Date("2020-01-01");
  await system((tx) => tx.answer.updateMany({ where: { orgId, id }, data: { createdAt } }));
  expect(await toMeet("mentee")).toEqual([]);
  await say("mentor");
  expect(await toMeet("mentee")).toEqual([true]);
});

it("is between the two: nobody else says it, nor reads it with a bare statement", async () => {
  for (const other of ["otherMentor", "otherMentee", "mentee", "owner", "organizer", "member"] as const)
    await expect(say(other)).rejects.toMatchObject({ code: expect.stringMatching(/not_found|forbidden/) });
  await say("mentor");
  const readers: ActorName[] = [];
  for (const actor of actorNames)
    if ((await withOrg(as(actor), (tx) => tx.answerTalk.findMany())).length > 0) readers.push(actor);
  expect(readers.toSorted()).toEqual(["mentee", "mentor"]);
  const forged = { orgId: world.orgId, id: newId(), answerId: world.answer, createdAt: new Date() };
  const { orgId, participations, people } = world;
  const row = {
    ...forged,
    orgId,
    participationId: participations.mentee,
    byId: people.otherMentor.membershipId,
  };
  await expect(
    withOrg(as("otherMentor"), (tx) => tx.answerTalk.createMany({ data: [row] })),
  ).rejects.toThrow();
});
