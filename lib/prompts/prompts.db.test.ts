import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { answerPrompt, removeReply, replyToAnswer } from "@/lib/prompts/answers/commands";
import { promptPage } from "@/lib/prompts/answers/queries";
import { editPrompt, postPrompt, withdrawPrompt } from "@/lib/prompts/commands";
import { cohortPrompts } from "@/lib/prompts/queries";
import type { PostPrompt } from "@/lib/prompts/schema";

let world: World;
beforeAll(async () => {
  world = await buildWorld("prompts");
});

const as = (actor: ActorName) => world.contexts[actor];

function post(actor: ActorName, more: Partial<PostPrompt> = {}) {
  const input: PostPrompt = {
    cohortId: world.cohort,
    scope: "cohort",
    audience: "cohort",
    text: "What did you finish this month?",
    opensAt: "2020-01-01T09:00",
    closesAt: "2099-01-01T09:00",
    ...more,
  };
  return postPrompt(as(actor), input, newId());
}

describe("a prompt to the cohort", () => {
  it("shows others' answers after one's own, to mentors at once", async () => {
    const { id } = await post("organizer");
    await answerPrompt(as("mentee"), { promptId: id, body: "I shipped the pricing page." });
    expect((await promptPage(as("otherMentee"), id)).others).toEqual([]);
    expect((await promptPage(as("otherMentor"), id)).others).toHaveLength(1);
    await answerPrompt(as("otherMentee"), { promptId: id, body: "I asked for help." });
    const after = await promptPage(as("otherMentee"), id);
    expect(after.mine?.body).toBe("I asked for help.");
    expect(after.others.map((answer) => answer.body)).toEqual(["I shipped the pricing page."]);
  });

  it("keeps one answer a person, whatever is sent twice", async () => {
    const { id } = await post("organizer");
    const key = newId();
    await Promise.all([1, 2, 3].map(() => answerPrompt(as("mentee"), { promptId: id, body: "First." }, key)));
    await answerPrompt(as("mentee"), { promptId: id, body: "Better." });
    const rows = await system((tx) => tx.answer.findMany({ where: { orgId: world.orgId, promptId: id } }));
    expect(rows.map((row) => row.body)).toEqual(["Better."]);
  });

  it("tells everyone who is asked, by mail, not before it opens", async () => {
    const { id } = await post("organizer", { opensAt: "2098-12-24T18:00" });
    const mails = await system((tx) => tx.outbox.findMany({ where: { topic: "mail.prompt-opened" } }));
    const payloads = mails
      .map((mail) => mail.payload)
      .filter((payload) => JSON.stringify(payload).includes(id));
    expect(payloads).toHaveLength(2);
    // 18:00 in New York in winter.
    for (const payload of payloads) expect(payload).toMatchObject({ notBefore: "2098-12-24T23:00:00.000Z" });
    await expect(answerPrompt(as("mentee"), { promptId: id, body: "Early." })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("closes", async () => {
    const { id } = await post("organizer");
    await editPrompt(as("organizer"), { promptId: id, text: "What?", closesAt: "2030-01-01T09:00" });
    await atTime(new Date("2030-01-01T14:00:00Z"), async () => {
      await expect(answerPrompt(as("mentee"), { promptId: id, body: "Late." })).rejects.toMatchObject({
        code: "conflict",
      });
      expect((await promptPage(as("mentee"), id)).state).toBe("closed");
    });
  });

  it("can be withdrawn until somebody has answered", async () => {
    const { id } = await post("organizer", { audience: "mentor" });
    await answerPrompt(as("mentee"), { promptId: id, body: "Here." });
    await expect(withdrawPrompt(as("owner"), { promptId: id })).rejects.toMatchObject({ code: "conflict" });
    const other = await post("organizer");
    await withdrawPrompt(as("owner"), { promptId: other.id });
    await expect(promptPage(as("mentee"), other.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses a closing time before the opening", async () => {
    await expect(
      post("organizer", { opensAt: "2040-01-02T09:00", closesAt: "2040-01-01T09:00" }),
    ).rejects.toMatchObject({
      code: "invalid",
      fields: { closesAt: expect.any(String) },
    });
  });
});

describe("a mentor's prompt", () => {
  it("asks the mentor's own mentees and nobody else knows", async () => {
    await expect(post("mentor")).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await post("mentor", { scope: "mentees", audience: "mentor" });
    await answerPrompt(as("mentee"), { promptId: id, body: "Between us." });
    await expect(answerPrompt(as("otherMentee"), { promptId: id, body: "Me too." })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(promptPage(as("otherMentor"), id)).rejects.toMatchObject({ code: "not_found" });
    expect((await promptPage(as("mentor"), id)).others.map((answer) => answer.body)).toEqual(["Between us."]);
    expect(
      (await cohortPrompts(as("otherMentor"), world.cohort)).prompts.map((prompt) => prompt.id),
    ).not.toContain(id);
  });

  it("an organizer learns who answered, never what", async () => {
    const { id } = await post("mentor", { scope: "mentees", audience: "mentor" });
    await answerPrompt(as("mentee"), { promptId: id, body: "Between us." });
    const page = await promptPage(as("owner"), id);
    expect(page.others).toEqual([]);
    expect(page.asked).toEqual([
      {
        membershipId: world.people.mentee.membershipId,
        name: expect.any(String),
        answeredAt: expect.any(Date),
      },
    ]);
    expect(page.asked?.[0]?.answeredAt?.getTime()).toBeLessThanOrEqual(now().getTime());
  });
});

describe("replies", () => {
  it("go where the answer goes", async () => {
    const { id } = await post("organizer", { audience: "mentor" });
    const answer = await answerPrompt(as("mentee"), { promptId: id, body: "I am stuck." });
    const reply = await replyToAnswer(as("mentor"), { promptId: id, answerId: answer.id, body: "Call me." });
    await expect(
      replyToAnswer(as("otherMentor"), { promptId: id, answerId: answer.id, body: "?" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await promptPage(as("mentee"), id)).mine?.replies.map((row) => row.body)).toEqual(["Call me."]);
    expect(JSON.stringify(await promptPage(as("owner"), id))).not.toContain("Call me.");
    await removeReply(as("mentor"), { promptId: id, replyId: reply.id });
    expect((await promptPage(as("mentee"), id)).mine?.replies).toEqual([]);
  });
});
