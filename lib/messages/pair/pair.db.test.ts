import { describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { system, withOrg } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { inboxPage } from "@/lib/letters/inbox/queries";
import { removePairMessage, seePairMessages, writeToPair } from "@/lib/messages/pair/commands";
import { pairThread } from "@/lib/messages/pair/queries";
import { MOST_AN_HOUR } from "@/lib/messages/pair/rules";
import { endPairing } from "@/lib/pairings/commands";
import { blockPerson } from "@/lib/safety/blocks/commands";
import { raiseConcern } from "@/lib/safety/concerns/commands";

const post = postOffice();
const { world } = post;

const write = (name: "mentor" | "mentee", body: string) =>
  writeToPair(world().contexts[name], { pairingId: world().pairing, body });
const thread = (name: "mentor" | "mentee" = "mentee") =>
  pairThread(world().contexts[name], world().pairing, {});
const deliver = (message: string) => post.run(post.job("mail.pair-message", { message }));
const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);

describe("a thread of two", () => {
  it("shows both the same, the oldest first, what is new marked, and to the other one alone", async () => {
    await atTime(later(1), () => write("mentee", "May I ask something?"));
    await atTime(later(2), () => write("mentor", "Always."));
    const forMentor = await thread("mentor");
    expect(forMentor.messages.map(({ body, mine }) => [body, mine])).toEqual([
      [`Between us ${world().mark}`, true],
      ["May I ask something?", false],
      ["Always.", true],
    ]);
    expect(forMentor.messages.map(({ isNew }) => isNew)).toEqual([false, true, false]);
    await atTime(later(3), () => seePairMessages(world().contexts.mentor, world().pairing));
    expect((await thread("mentor")).messages.some(({ isNew }) => isNew)).toBe(false);
    expect((await thread()).messages.map(({ isNew }) => isNew)).toEqual([true, false, true]);
  });

  it("goes back page by page", async () => {
    const { orgId, pairing: pairingId, people } = world();
    await system((tx) =>
      tx.pairMessage.createMany({
        data: Array.from({ length: 60 }, (_, index) => ({
          ...{ orgId, pairingId, authorId: people.mentor.membershipId, body: `Word ${index}` },
          createdAt: later(index + 1),
        })),
      }),
    );
    const latest = await thread();
    expect([latest.messages.length, latest.messages.at(-1)?.body]).toEqual([50, "Word 59"]);
    const before = latest.earlier ?? "";
    const older = await pairThread(world().contexts.mentee, pairingId, { before });
    expect(older.messages.map(({ body }) => body).slice(-2)).toEqual(["Word 8", "Word 9"]);
    expect([older.messages.length, older.earlier]).toEqual([11, null]);
  });

  it("is read by nobody else where the database is asked directly, and written by nobody in another's name", async () => {
    const { orgId, pairing: pairingId, people, contexts } = world();
    const counts = await Promise.all(
      (["mentor", "mentee", "owner", "organizer", "otherMentor"] as const).map((name) =>
        withOrg(contexts[name], (tx) => tx.pairMessage.count({ where: { orgId } })),
      ),
    );
    expect(counts).toEqual([1, 1, 0, 0, 0]);
    const row = { orgId, pairingId, body: "x", createdAt: now() };
    for (const [name, authorId] of [
      ["mentee", people.mentor.membershipId],
      ["owner", people.owner.membershipId],
    ] as const)
      await expect(
        withOrg(contexts[name], (tx) => tx.pairMessage.createMany({ data: [{ ...row, authorId }] })),
      ).rejects.toThrow();
    const mine = { where: { orgId, id: world().pairMessage } };
    expect((await withOrg(contexts.mentee, (tx) => tx.pairMessage.deleteMany(mine))).count).toBe(0);
    const change = { ...mine, data: { body: "changed" } };
    await expect(withOrg(contexts.mentor, (tx) => tx.pairMessage.updateMany(change))).rejects.toThrow();
  });

  it("is closed once the two are no pair, or one has blocked the other; what was written stays", async () => {
    const { mentor, mentee, organizer } = world().contexts;
    await blockPerson(mentee, { membershipId: mentor.membershipId });
    await expect(write("mentor", "Hello?")).rejects.toMatchObject({ code: "conflict" });
    const { messages, canWrite } = await thread();
    expect([messages.length, canWrite]).toEqual([1, false]);
    await expect(pairThread(organizer, world().pairing, {})).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes so many an hour, then asks for patience", async () => {
    for (let index = 0; index < MOST_AN_HOUR; index++) await write("mentee", `Word ${index}`);
    await expect(write("mentee", "One more")).rejects.toMatchObject({ code: "conflict" });
    await atTime(later(61), () => write("mentee", "Later"));
  });

  it("can be spoken about to the organizers, by whom it was written to, with what it said", async () => {
    const about = { kind: "message", id: world().pairMessage } as const;
    const { concernId } = await raiseConcern(world().contexts.mentee, { about, text: "This was not kind." });
    const concern = await system((tx) => tx.concern.findUniqueOrThrow({ where: keyOf(world(), concernId) }));
    expect(concern).toMatchObject({
      quote: `Between us ${world().mark}`,
      concernedId: world().people.mentor.membershipId,
    });
    for (const name of ["mentor", "organizer"] as const)
      await expect(raiseConcern(world().contexts[name], { about, text: "No." })).rejects.toMatchObject({
        code: "not_found",
      });
  });
});

describe("the mail of a message", () => {
  it("brings several in a row at once, a little later, with no address but the house's", async () => {
    const { id: first } = await write("mentor", "I found an article.");
    const { id: second } = await atTime(later(1), () => write("mentor", "Here: https://x.example/a"));
    await deliver(first);
    expect(post.mails()).toEqual([]);
    await atTime(later(4), async () => {
      await deliver(first);
      await deliver(second);
      await deliver(second);
    });
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    const text = post.textTo("mentee");
    expect(text).toContain("> I found an article.");
    expect(text).toContain("> Here: https://x.example/a");
    expect(text).toContain(post.page(`pairings/${world().pairing}/messages`));
    expect(JSON.stringify(post.mails())).not.toContain(post.sentTo("mentor")[0]);
    const [line] = (await inboxPage(world().contexts.mentee, {})).lines;
    expect(line).toMatchObject({ says: `${world().contexts.mentor.name} wrote to you`, isNew: true });
    await atTime(later(5), () => seePairMessages(world().contexts.mentee, world().pairing));
    expect((await inboxPage(world().contexts.mentee, {})).lines[0]).toMatchObject({
      id: line?.id,
      isNew: false,
    });
  });

  it("is not sent of what was read, taken away, or is between no pair any more", async () => {
    const { id: read } = await write("mentor", "Read on the page.");
    await atTime(later(1), () => seePairMessages(world().contexts.mentee, world().pairing));
    await atTime(later(4), () => deliver(read));
    const { id: gone } = await atTime(later(5), () => write("mentor", "On second thought."));
    await removePairMessage(world().contexts.mentor, { messageId: gone });
    await atTime(later(9), () => deliver(gone));
    const { id: last } = await atTime(later(10), () => write("mentor", "Goodbye."));
    await endPairing(world().contexts.mentee, { pairingId: world().pairing, reason: "reached", note: "" });
    await atTime(later(14), () => deliver(last));
    expect(post.mails()).toEqual([]);
  });
});
