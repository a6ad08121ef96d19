import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, type Tx, withLink, withOrg } from "@/lib/db/unit";
import { promptPage } from "@/lib/prompts/answers/queries";
import { editPrompt, withdrawPrompt } from "@/lib/prompts/commands";
import { answerPromptByLink } from "@/lib/prompts/link/commands";
import { openPromptLink } from "@/lib/prompts/link/queries";
import { askByMail, forgetPromptLinks } from "@/lib/prompts/link/upkeep/commands";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`ask${newId().slice(-8)}`);
});

const link = () => world.links.prompt;
const say = (body: string) => answerPromptByLink(link(), { body });
const own = () => promptPage(world.contexts.mentee, world.prompt);
const links = () => system((tx) => tx.accessLink.count({ where: { orgId: world.orgId, kind: "prompt" } }));
const change = (data: Parameters<Tx["prompt"]["updateMany"]>[0]["data"]) =>
  system((tx) => tx.prompt.updateMany({ where: { orgId: world.orgId, id: world.prompt }, data }));
const gone = async () => {
  await expect(openPromptLink(link())).rejects.toMatchObject({ code: "not_found" });
  await expect(say("Still here?")).rejects.toMatchObject({ code: "not_found" });
};

describe("the link of a prompt's mail", () => {
  it("answers for its person, and changes the answer as often as they like", async () => {
    expect(await openPromptLink(link())).toMatchObject({ state: "open", mine: `Answer ${world.mark}` });
    await say("From the train.");
    await say("From the train, and better.");
    expect((await openPromptLink(link())).mine).toBe("From the train, and better.");
    expect((await own()).mine?.body).toBe("From the train, and better.");
    const { orgId, prompt: promptId } = world;
    expect(await system((tx) => tx.answer.count({ where: { orgId, promptId } }))).toBe(1);
  });

  it("is recorded as said by that person", async () => {
    const { orgId, people } = world;
    const before = new Date(now().getTime());
    await say("On the record.");
    const events = await system((tx) =>
      tx.auditEvent.findMany({ where: { orgId, action: "answerPrompt", at: { gte: before } } }),
    );
    expect(events).toMatchObject([{ actorId: people.mentee.membershipId, subjectId: world.answer }]);
  });

  it("gives a first answer the group that reads it", async () => {
    const { orgId, participations, past } = world;
    await system((tx) => tx.answer.deleteMany({ where: { orgId, promptId: world.prompt } }));
    await change({ audience: "group", sessionId: past.session });
    expect((await openPromptLink(link())).mine).toBeNull();
    await say("For my group.");
    const [row] = await system((tx) => tx.answer.findMany({ where: { orgId, promptId: world.prompt } }));
    expect(row).toMatchObject({ audience: "group", participationId: participations.mentee });
    expect([past.groupOne, past.groupTwo]).toContain(row?.groupId);
  });

  it("shows nobody else's words, nor what was replied", async () => {
    const { orgId, participations, cohort: cohortId, prompt: promptId } = world;
    await change({ audience: "cohort" });
    const answer = { orgId, cohortId, promptId, audience: "cohort" as const, body: "Somebody else's" };
    await system((tx) =>
      tx.answer.create({ data: { ...answer, participationId: participations.otherMentee } }),
    );
    expect(JSON.stringify(await openPromptLink(link()))).not.toMatch(/Somebody else's|Reply/);
  });

  it("opens nothing else, and nothing else opens it", async () => {
    const rows = (tx: Tx) => [
      tx.prompt.count(),
      tx.answer.count(),
      tx.promptAsk.count(),
      tx.participation.count(),
    ];
    expect(await withLink(link(), (tx) => Promise.all(rows(tx)))).toEqual([0, 0, 0, 0]);
    const ask = (tx: Tx) => tx.$queryRaw`select * from open_prompt()`;
    const answer = (tx: Tx) =>
      tx.$queryRaw`select outcome from answer_prompt('x', ${newId()}::uuid, ${newId()}::uuid, ${now()})`;
    for (const other of [world.links.pulse, world.links.rsvp, world.links.invitation]) {
      expect(await withLink(other, ask)).toEqual([]);
      expect(await withLink(other, answer)).toEqual([{ outcome: "gone" }]);
    }
    expect(await withOrg(world.contexts.owner, ask)).toEqual([]);
    expect(await withOrg(world.contexts.mentee, answer)).toEqual([{ outcome: "gone" }]);
    const whom = (tx: Tx) => tx.$queryRaw`select * from app_link_ask()`;
    await expect(withLink(link(), whom)).rejects.toThrow();
  });

  it("waits until the prompt opens, closes with it, and then shows no answer", async () => {
    await atTime(inDays(-2), async () => {
      expect((await openPromptLink(link())).mine).toBeNull();
      await expect(say("Early.")).rejects.toMatchObject({ code: "conflict" });
    });
    await atTime(inDays(8), async () => {
      expect(await openPromptLink(link())).toMatchObject({ state: "closed", mine: null });
      await expect(say("Late.")).rejects.toMatchObject({ code: "conflict" });
    });
  });

  it("stays open as long as the prompt does, when that is changed", async () => {
    const { prompt: promptId, contexts } = world;
    await editPrompt(contexts.organizer, { promptId, text: "And now?", closesAt: "2099-01-01T09:00" });
    await atTime(inDays(8), () => say("In time after all."));
    expect((await own()).mine?.body).toBe("In time after all.");
  });
});

describe("it ends", () => {
  it("when the person leaves the cohort, or the organization", async () => {
    const { orgId, participations, people } = world;
    const leave = (leftAt: Date | null) =>
      system((tx) =>
        tx.participation.updateMany({ where: { orgId, id: participations.mentee }, data: { leftAt } }),
      );
    await leave(now());
    await gone();
    await leave(null);
    await say("Back again.");
    await system((tx) =>
      tx.membership.updateMany({
        where: { orgId, id: people.mentee.membershipId },
        data: { status: "left" },
      }),
    );
    await gone();
  });

  it("when they are no longer paired with the mentor who asks their own", async () => {
    const { orgId, people, pairing } = world;
    await change({ scope: "mentees", authorId: people.mentor.membershipId });
    await say("To my mentor.");
    await system((tx) => tx.pairing.updateMany({ where: { orgId, id: pairing }, data: { status: "ended" } }));
    await gone();
  });

  it("when the prompt is withdrawn: no link is left", async () => {
    const { orgId, prompt: promptId } = world;
    expect(await links()).toBe(1);
    await system((tx) => tx.answer.deleteMany({ where: { orgId, promptId } }));
    await withdrawPrompt(world.contexts.owner, { promptId });
    expect(await links()).toBe(0);
    await gone();
  });

  it("when it is revoked", async () => {
    const { orgId, promptToken } = world;
    expect(await mintLink(promptToken)).not.toBeNull();
    await system((tx) =>
      tx.accessLink.updateMany({ where: { orgId, kind: "prompt" }, data: { revokedAt: now() } }),
    );
    expect(await mintLink(promptToken)).toBeNull();
  });

  it("a month after the prompt has closed, and not before", async () => {
    await atTime(inDays(36), () => system(forgetPromptLinks));
    expect(await links()).toBe(1);
    await atTime(inDays(38), () => system(forgetPromptLinks));
    expect(await links()).toBe(0);
  });
});

it("somebody is asked once, by one link, however often a mail is made", async () => {
  const { orgId, prompt: promptId, participations } = world;
  const ask = () =>
    system((tx) => askByMail(tx, { orgId, promptId, participationId: participations.otherMentee }));
  const first = await ask();
  expect(await ask()).toMatchObject({ id: first.id, link: { id: first.link.id } });
});

it("who was asked is known to organizers and to each of themselves; nobody adds or removes one", async () => {
  const asks = (actor: "owner" | "mentor" | "mentee" | "otherMentee") =>
    withOrg(world.contexts[actor], (tx) => tx.promptAsk.count());
  expect([await asks("owner"), await asks("mentee")]).toEqual([1, 1]);
  expect([await asks("mentor"), await asks("otherMentee")]).toEqual([0, 0]);
  await expect(withOrg(world.contexts.owner, (tx) => tx.promptAsk.deleteMany())).rejects.toThrow();
});
