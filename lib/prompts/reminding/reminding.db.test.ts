import { describe, expect, it } from "vitest";
import { toLocal } from "@/lib/calendar/when";
import { atTime, now } from "@/lib/clock";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { postOffice } from "@/lib/jobs/testing/post-office";
import { promptPage } from "@/lib/prompts/answers/queries";
import { editPrompt, postPrompt } from "@/lib/prompts/commands";
import { remindOfPrompts } from "@/lib/prompts/reminding/upkeep/commands";
import type { PostPrompt } from "@/lib/prompts/schema";

const post = postOffice();
const { world } = post;
const zone = "America/New_York";
const local = (days: number) => toLocal(inDays(days), zone);

const ask = (more: Partial<PostPrompt> = {}) =>
  postPrompt(world().contexts.organizer, {
    ...{ cohortId: world().cohort, scope: "cohort", audience: "cohort", text: "What did you try?" },
    ...{ opensAt: local(-1), closesAt: local(10), ...more },
  });

const remindAt = async (promptId: string) => (await promptPage(world().contexts.owner, promptId)).remindAt;
const sweep = (days: number) => atTime(inDays(days), () => system(remindOfPrompts));
/** Who is to be reminded, as the outbox has it. */
async function reminded(): Promise<string[]> {
  const { orgId, people } = world();
  const rows = await system((tx) => tx.outbox.findMany({ where: { orgId, topic: "mail.prompt-reminder" } }));
  const names = ["mentee", "otherMentee"] as const;
  return rows.flatMap(({ payload }) =>
    names.filter((name) => JSON.stringify(payload).includes(people[name].membershipId)),
  );
}
const leave = (name: "mentee" | "otherMentee") =>
  system((tx) =>
    tx.participation.updateMany({
      where: { orgId: world().orgId, id: world().participations[name] },
      data: { leftAt: now() },
    }),
  );

describe("when a prompt reminds", () => {
  it("is a day before it closes, unless it is chosen otherwise", async () => {
    const { id } = await ask({ closesAt: "2099-06-10T20:00", opensAt: "2099-06-01T09:00" });
    expect(await remindAt(id)).toEqual(new Date("2099-06-10T00:00:00Z"));
    const own = await ask({ reminder: "own", remindAt: local(5) });
    expect(toLocal((await remindAt(own.id)) ?? now(), zone)).toBe(local(5));
    expect(await remindAt((await ask({ reminder: "none" })).id)).toBeNull();
    expect(await remindAt((await ask({ closesAt: local(1.5) })).id)).toBeNull();
  });

  it("follows the closing time, and stays what it was where it is one's own", async () => {
    const change = { text: "And now?", closesAt: "2099-06-20T20:00" };
    const usual = await ask();
    await editPrompt(world().contexts.organizer, { promptId: usual.id, ...change });
    expect(await remindAt(usual.id)).toEqual(new Date("2099-06-20T00:00:00Z"));
    const own = await ask({ reminder: "own", remindAt: local(5) });
    await editPrompt(world().contexts.organizer, { promptId: own.id, ...change });
    expect(toLocal((await remindAt(own.id)) ?? now(), zone)).toBe(local(5));
    await editPrompt(world().contexts.organizer, { promptId: own.id, ...change, reminder: "none" });
    expect(await remindAt(own.id)).toBeNull();
  });

  it("lies between its opening and its closing", async () => {
    for (const moment of [local(11), local(-2), ""])
      await expect(ask({ reminder: "own", remindAt: moment })).rejects.toMatchObject({
        code: "invalid",
        fields: { remindAt: expect.any(String) },
      });
  });
});

describe("a reminder", () => {
  it("goes once, to those who were asked and have not answered", async () => {
    const { orgId, prompt: id } = world();
    await system((tx) => tx.prompt.updateMany({ where: { orgId, id }, data: { remindAt: inDays(6) } }));
    await sweep(5.9);
    expect(await reminded()).toEqual([]);
    await sweep(6.1);
    await sweep(6.2);
    expect(await reminded()).toEqual(["otherMentee"]);
    await atTime(inDays(6.2), () =>
      post.run(
        post.job("mail.prompt-reminder", { prompt: id, membership: world().people.otherMentee.membershipId }),
      ),
    );
    expect(post.readers()).toEqual(post.sentTo("otherMentee"));
    expect(post.textTo("otherMentee")).toMatch(/^http:\/\/localhost:3000\/prompt\/[\w-]{43}$/m);
    expect(post.textTo("otherMentee")).toContain("no other reminder");
  });

  it("reminds nobody who has left, or is no longer with the mentor who asks", async () => {
    const { contexts, pairing, orgId, cohort: cohortId } = world();
    await ask();
    await leave("otherMentee");
    await postPrompt(contexts.mentor, {
      ...{ cohortId, scope: "mentees", audience: "mentor", text: "How was it?" },
      ...{ opensAt: local(-1), closesAt: local(10) },
    });
    await system((tx) => tx.pairing.updateMany({ where: { orgId, id: pairing }, data: { status: "ended" } }));
    await sweep(9.5);
    // Of the cohort's prompt alone.
    expect(await reminded()).toEqual(["mentee"]);
  });

  it("has nothing to say where somebody answers, or leaves, before it is sent", async () => {
    const { orgId, prompt, people } = world();
    const job = (name: "mentee" | "otherMentee") =>
      post.job("mail.prompt-reminder", { prompt, membership: people[name].membershipId });
    await leave("otherMentee");
    await post.run(job("mentee"));
    await post.run(job("otherMentee"));
    await system((tx) => tx.prompt.updateMany({ where: { orgId, id: prompt }, data: { closesAt: now() } }));
    await post.run(job("mentee"));
    expect(post.mails()).toEqual([]);
  });

  it("is never sent of what has closed, nor again where its moment is moved", async () => {
    const { id } = await ask();
    await sweep(10.5);
    expect(await reminded()).toEqual([]);
    const again = await ask();
    await sweep(9.5);
    const before = (await reminded()).length;
    expect(before).toBeGreaterThan(0);
    await editPrompt(world().contexts.organizer, { promptId: again.id, text: "?", closesAt: local(20) });
    await sweep(19.5);
    expect(await reminded()).toHaveLength(before);
    expect(await remindAt(id)).not.toBeNull();
  });
});
