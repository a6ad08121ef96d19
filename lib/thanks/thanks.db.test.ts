import { beforeEach, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { blockPerson } from "@/lib/safety/blocks/commands";
import { readThanks, sayThanks, takeBackThanks } from "@/lib/thanks/commands";
import { thanksPage } from "@/lib/thanks/queries";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`thanks${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const idOf = (actor: ActorName) => world.people[actor].membershipId;
const thank = (by: ActorName, to: ActorName, text = "You listened.") =>
  sayThanks(as(by), { toId: idOf(to), text, sessionId: undefined });
const daysLater = (days: number) => new Date(now().getTime() + days * 86_400_000);

it("is read by the two, also with a direct query", async () => {
  const { id } = await thank("otherMentor", "mentee");
  const found: ActorName[] = [];
  for (const actor of actorNames)
    if ((await withOrg(as(actor), (tx) => tx.thanks.findMany({ where: { id } }))).length > 0)
      found.push(actor);
  expect(found).toEqual(["mentee", "otherMentor"]);
});

it("waits at home until it is read, and stays with one's thanks", async () => {
  const { id } = await thank("otherMentor", "mentee");
  const waiting = async () => (await home(as("mentee"))).items.filter(({ kind }) => kind === "thanks");
  expect(await waiting()).toMatchObject([{ quote: "You listened." }]);
  await readThanks(as("mentee"), { thanksId: id });
  expect(await waiting()).toEqual([]);
  expect((await thanksPage(as("mentee"), {})).heard).toMatchObject([{ id, text: "You listened." }]);
  expect((await thanksPage(as("otherMentor"), {})).said).toMatchObject([{ id }]);
  await expect(takeBackThanks(as("otherMentor"), { thanksId: id })).rejects.toMatchObject({
    code: "conflict",
  });
});

it("can be taken back before it is read, by whoever said it", async () => {
  const { id } = await thank("otherMentor", "mentee");
  await expect(takeBackThanks(as("mentee"), { thanksId: id })).rejects.toMatchObject({ code: "not_found" });
  await expect(readThanks(as("otherMentor"), { thanksId: id })).rejects.toMatchObject({ code: "not_found" });
  await takeBackThanks(as("otherMentor"), { thanksId: id });
  expect((await thanksPage(as("mentee"), {})).heard).toEqual([]);
});

it("says when a mail may have brought what was taken back", async () => {
  const early = await thank("otherMentor", "mentee");
  expect(await takeBackThanks(as("otherMentor"), { thanksId: early.id })).toEqual({ mailed: false });
  const late = await thank("otherMentor", "mentee");
  const minutesLater = new Date(now().getTime() + 4 * 60_000);
  await atTime(minutesLater, async () =>
    expect(await takeBackThanks(as("otherMentor"), { thanksId: late.id })).toEqual({ mailed: true }),
  );
});

it("is once a day to one person, six times in all, and never to oneself", async () => {
  await thank("otherMentor", "mentee");
  await expect(thank("otherMentor", "mentee")).rejects.toMatchObject({ code: "conflict" });
  await atTime(daysLater(1.1), () => thank("otherMentor", "mentee"));
  await expect(thank("mentee", "mentee")).rejects.toMatchObject({ code: "conflict" });
  const { orgId } = world;
  const said = Array.from({ length: 5 }, () => ({
    ...{ orgId, fromId: idOf("otherMentor"), toId: idOf("member"), text: "Thanks", createdAt: now() },
  }));
  await system((tx) => tx.thanks.createMany({ data: said }));
  await expect(thank("otherMentor", "mentor")).rejects.toThrow("6 times today");
});

it("two at the same moment do not slip past the limit", async () => {
  const both = await Promise.allSettled([thank("otherMentor", "mentee"), thank("otherMentor", "mentee")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("is for people of one's cohorts, and for nobody where one has blocked the other", async () => {
  await expect(thank("mentor", "member")).rejects.toMatchObject({ code: "not_found" });
  await blockPerson(as("otherMentee"), { membershipId: idOf("otherMentor") });
  await expect(thank("otherMentor", "otherMentee")).rejects.toMatchObject({ code: "not_found" });
  await expect(thank("otherMentee", "otherMentor")).rejects.toMatchObject({ code: "not_found" });
  const page = await thanksPage(as("otherMentor"), { session: world.past.session });
  expect(page.people.map(({ membershipId }) => membershipId)).not.toContain(idOf("otherMentee"));
});

it("nobody says it in somebody else's name, or rewrites what was said", async () => {
  const row = { orgId: world.orgId, toId: idOf("member"), text: "Forged", createdAt: now() };
  const forge = withOrg(as("owner"), (tx) =>
    tx.thanks.createMany({ data: [{ ...row, fromId: idOf("mentor") }] }),
  );
  await expect(forge).rejects.toThrow();
  const rewrite = withOrg(as("mentor"), (tx) => tx.$executeRaw`update "Thanks" set "text" = 'Forged'`);
  await expect(rewrite).rejects.toThrow();
});
